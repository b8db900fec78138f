import type { ProblemEntry } from './catalogue-entry';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';

/**
 * What recipes of a catalogue can optimise, with the parameters from which recipes are checked.
 *
 * @category Catalogue
 * @example
 * import { problemsOf, standard } from '@evorx/recipe';
 *
 * const names = problemsOf(standard).map(({ name }) => name); // mnist, sphere, onemax, ...
 */
export const problemsOf = ({ problems }: Catalogue): ReadonlyArray<ProblemEntry> =>
  Object.values(problems).map(({ entry }) => entry);

/**
 * What recipes can optimise with what evorx itself brings.
 *
 * @category Catalogue
 * @example
 * import { problems } from '@evorx/recipe';
 *
 * const names = problems.map(({ name }) => name); // mnist, sphere, onemax, ...
 */
export const problems: ReadonlyArray<ProblemEntry> = problemsOf(standard);
