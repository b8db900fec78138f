import { algorithmRows } from './algorithms/rows';
import type { OperatorEntry } from './catalogue-entry';
import { optimisers, replacements, selections, variations } from './operators/rows';

/**
 * What algorithms in recipes are made of: every algorithm, selection, crossover, mutation, replacement and optimiser with its parameters, from
 * which recipes are checked. Two entries of different kinds may share a name.
 *
 * @category Catalogue
 * @example
 * import { operators } from '@evorx/recipe';
 *
 * const mutations = operators.filter(({ kind }) => kind === 'MUTATION').map(({ name }) => name);
 */
export const operators: ReadonlyArray<OperatorEntry> = [
  ...[algorithmRows, selections, variations, replacements, optimisers].flatMap((rows) =>
    Object.values(rows).map(({ entry }) => entry),
  ),
];
