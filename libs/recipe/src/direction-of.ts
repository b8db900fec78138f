import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { matchProblem } from './match-problem';
import type { Problem } from './recipe';

/**
 * Which scores of a problem are the better ones: `minimise` where those are the smaller. Of several objectives, the first.
 *
 * @category Catalogue
 * @example
 * import { directionOf } from '@evorx/recipe';
 *
 * const direction = directionOf({ onemax: { length: 100 } }); // maximise
 */
export const directionOf = (problem: Problem, catalogue: Catalogue = standard): 'minimise' | 'maximise' =>
  matchProblem(catalogue)(problem)((row, parameters) => row.facts(parameters).objectives[0]!.direction);
