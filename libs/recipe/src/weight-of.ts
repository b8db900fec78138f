import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import type { Problem } from './recipe';

/**
 * Whether a run of a problem has every core at work for minutes (`heavy`), or leaves them to others. A problem that the
 * catalogue does not have is `light`.
 *
 * @category Catalogue
 * @example
 * import { weightOf } from '@evorx/recipe';
 *
 * const weight = weightOf({ onemax: { length: 100 } }); // light
 */
export const weightOf = (problem: Problem, { problems }: Catalogue = standard): 'light' | 'heavy' => {
  const [name] = Object.keys(problem);
  return (name === undefined ? undefined : problems[name])?.weight ?? 'light';
};
