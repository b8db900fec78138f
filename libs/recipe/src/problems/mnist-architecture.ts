import type { Architecture } from '@evorx/neural';
import type { MnistProblem } from '../recipe';

/**
 * The network whose weights an `mnist` problem evolves: 784 inputs, the hidden layers, 10 outputs.
 *
 * @category Problems
 * @example
 * import { mnistArchitecture } from '@evorx/recipe';
 *
 * const { layers } = mnistArchitecture({ hidden: [128], activation: 'relu' }); // [784, 128, 10]
 */
export const mnistArchitecture = ({
  hidden,
  activation,
}: Pick<MnistProblem, 'hidden' | 'activation'>): Architecture => ({
  layers: [784, ...hidden, 10],
  activation,
});
