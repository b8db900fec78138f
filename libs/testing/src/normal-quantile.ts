import { normalProbability } from './normal-probability';

/**
 * Where the standard normal distribution function reaches `probability`; by bisection, to 1e-9 between -9 and 9.
 *
 * @category Statistics
 * @example
 * import { normalQuantile } from '@evorx/testing';
 *
 * const limit = normalQuantile(0.975); // 1.96
 */
export const normalQuantile = (probability: number): number => {
  let low = -9;
  let high = 9;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
