import { generationalEntry } from './algorithms/generational';
import type { OperatorEntry } from './catalogue-entry';
import { replacements, selections, variations } from './operators/rows';

/**
 * What algorithms in recipes are made of: every algorithm, selection, crossover, mutation and replacement with its parameters, from which
 * recipes are checked. Two entries of different kinds may share a name.
 *
 * @category Catalogue
 * @example
 * import { operators } from '@evorx/recipe';
 *
 * const mutations = operators.filter(({ kind }) => kind === 'MUTATION').map(({ name }) => name);
 */
export const operators: ReadonlyArray<OperatorEntry> = [
  generationalEntry,
  ...[selections, variations, replacements].flatMap((rows) => Object.values(rows).map(({ entry }) => entry)),
];
