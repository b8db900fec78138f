import type { ProblemEntry } from './catalogue-entry';
import { problemRows } from './problems/rows';

/**
 * What recipes can optimise, with the parameters from which recipes are checked.
 *
 * @category Catalogue
 * @example
 * import { problems } from '@evorx/recipe';
 *
 * const names = problems.map(({ name }) => name); // mnist, sphere, onemax
 */
export const problems: ReadonlyArray<ProblemEntry> = Object.values(problemRows).map(({ entry }) => entry);
