import type { Architecture } from '@evorx/neural';
import type { MnistProblem } from '../recipe';
import { mnistArchitecture } from './mnist-architecture';

/**
 * The network whose flat layout an `mnist` problem's genes have: the network itself, or one with as many inputs as the encoding has
 * coefficients.
 *
 * @category Problems
 * @example
 * import { mnistGenotype } from '@evorx/recipe';
 *
 * const encoding = { dct: { coefficients: 100 } };
 * const { layers } = mnistGenotype({ hidden: [128], activation: 'relu', encoding }); // [100, 128, 10]
 */
export const mnistGenotype = (problem: Pick<MnistProblem, 'hidden' | 'activation' | 'encoding'>): Architecture => {
  const phenotype = mnistArchitecture(problem);
  return 'dct' in problem.encoding
    ? { ...phenotype, layers: [problem.encoding.dct.coefficients, ...phenotype.layers.slice(1)] }
    : phenotype;
};
