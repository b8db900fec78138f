import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { isKnown, matchProblem } from './match-problem';
import type { Problem } from './recipe';

/**
 * Which scores of a problem are the better ones: `minimise` where those are the smaller. Of several objectives, the
 * first. `minimise` for a problem that the catalogue does not have.
 *
 * @category Catalogue
 * @example
 * import { directionOf } from '@evorx/recipe';
 *
 * const direction = directionOf({ onemax: { length: 100 } }); // maximise
 */
export const directionOf = (problem: Problem, catalogue: Catalogue = standard): 'minimise' | 'maximise' =>
  isKnown(problem, catalogue)
    ? matchProblem(catalogue)(problem)((row, parameters) => row.facts(parameters).objectives[0]!.direction)
    : 'minimise';
