import { geneCount } from '@evorx/neural';
import type { MnistProblem } from '../recipe';
import { mnistArchitecture } from './mnist-architecture';

/**
 * How many weights and biases the network of an `mnist` problem has: more than genes, where the encoding is indirect.
 *
 * @category Problems
 * @example
 * import { mnistWeights } from '@evorx/recipe';
 *
 * const weights = mnistWeights({ hidden: [128], activation: 'relu' }); // 101770
 */
export const mnistWeights = (problem: Pick<MnistProblem, 'hidden' | 'activation'>): number =>
  geneCount(mnistArchitecture(problem));
