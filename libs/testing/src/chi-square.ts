import { normalQuantile } from './normal-quantile';

/**
 * Pearson's statistic: how far the observed counts are from what the probabilities lead to expect. A count where the probability is 0
 * makes it infinite; counts of nothing, or of another number of cells than there are probabilities, make it NaN.
 *
 * Source: Pearson, On the criterion (1900), https://doi.org/10.1080/14786440009463897
 *
 * @category Statistics
 * @example
 * import { chiSquare } from '@evorx/testing';
 *
 * const statistic = chiSquare([20, 30], [0.5, 0.5]); // 2
 */
export const chiSquare = (observed: ReadonlyArray<number>, probabilities: ReadonlyArray<number>): number => {
  const total = observed.reduce((sum, count) => sum + count, 0);
  if (total === 0 || observed.length !== probabilities.length) return NaN;
  return observed.reduce((sum, count, i) => {
    const expected = total * probabilities[i]!;
    return expected === 0 ? (count === 0 ? sum : Infinity) : sum + (count - expected) ** 2 / expected;
  }, 0);
};

/**
 * What Pearson's statistic exceeds by chance with probability `significance`; by Wilson and Hilferty's cube-root approximation,
 * https://doi.org/10.1073/pnas.17.12.684
 *
 * @category Statistics
 * @example
 * import { chiSquareLimit } from '@evorx/testing';
 *
 * const limit = chiSquareLimit(10, 0.01); // about 23.2
 */
export const chiSquareLimit = (degreesOfFreedom: number, significance: number): number => {
  const spread = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - spread + normalQuantile(1 - significance) * Math.sqrt(spread)) ** 3;
};

/**
 * Whether counts agree with probabilities: false for one true hypothesis in `1 / significance`. Cells of probability 0 must be empty,
 * and count as no degree of freedom. Counts of nothing agree with nothing.
 *
 * @category Statistics
 * @example
 * import { fitsProbabilities } from '@evorx/testing';
 *
 * const fair = fitsProbabilities([495, 505], [0.5, 0.5]); // true
 */
export const fitsProbabilities = (
  observed: ReadonlyArray<number>,
  probabilities: ReadonlyArray<number>,
  significance = 1e-3,
): boolean => {
  const degreesOfFreedom = probabilities.filter((probability) => probability > 0).length - 1;
  const statistic = chiSquare(observed, probabilities);
  return degreesOfFreedom === 0 ? statistic === 0 : statistic <= chiSquareLimit(degreesOfFreedom, significance);
};
