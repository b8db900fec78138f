import type { MnistProblem, Problem } from '../recipe';

/**
 * The network that a decoded problem evolves to read digits; null where it is another problem.
 *
 * @category Recipes
 * @example
 * import { mnistIn } from '@evorx/recipe';
 *
 * const none = mnistIn({ onemax: { length: 100 } }); // null
 */
export const mnistIn = (problem: Problem): MnistProblem | null =>
  'mnist' in problem ? (problem['mnist'] as unknown as MnistProblem) : null;
