import type { OperatorEntry } from './catalogue-entry';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';

/**
 * What algorithms in recipes of a catalogue are made of: every algorithm, selection, crossover, mutation, replacement
 * and optimiser with its parameters, from which recipes are checked. Two entries of different kinds may share a name.
 *
 * @category Catalogue
 * @example
 * import { operatorsIn, standard } from '@evorx/recipe';
 *
 * const mutations = operatorsIn(standard).filter(({ kind }) => kind === 'MUTATION').map(({ name }) => name);
 */
export const operatorsIn = ({
  algorithms,
  selections,
  variations,
  replacements,
  optimisers,
}: Catalogue): ReadonlyArray<OperatorEntry> =>
  [algorithms, selections, variations, replacements, optimisers].flatMap((rows) =>
    Object.values(rows).map(({ entry }): OperatorEntry => entry),
  );

/**
 * What algorithms in recipes are made of with what evorx itself brings.
 *
 * @category Catalogue
 * @example
 * import { operators } from '@evorx/recipe';
 *
 * const mutations = operators.filter(({ kind }) => kind === 'MUTATION').map(({ name }) => name);
 */
export const operators: ReadonlyArray<OperatorEntry> = operatorsIn(standard);
