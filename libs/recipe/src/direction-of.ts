import { matchProblem } from './match-problem';
import { mnistObjective } from './problems/mnist-objective';
import type { Problem } from './recipe';

/**
 * Which scores of a problem are the better ones: `minimise` where those are the smaller.
 *
 * @category Catalogue
 * @example
 * import { directionOf } from '@evorx/recipe';
 *
 * const direction = directionOf({ onemax: { length: 100 } }); // maximise
 */
export const directionOf = (problem: Problem): 'minimise' | 'maximise' =>
  'mnist' in problem ? mnistObjective(problem.mnist).direction : matchProblem(problem)((row) => row.entry.direction);
