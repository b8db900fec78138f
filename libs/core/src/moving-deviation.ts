import { type Accepted, floatAtLeast, floatAtMost } from '@evorx/random';
import type { Bounds } from './genes';

/** How many deviations normal noise reaches, all but once in 10^15 numbers. */
const REACH = 8;

/**
 * Standard deviations of noise that moves some gene of single precision within the bounds, and 0, which is meant to
 * move none. Below a 2^27th of the smallest gene, noise is lost when the sum is rounded. `mean` is what is added
 * besides.
 *
 * @category Options
 * @example
 * import { movingDeviation } from '@evorx/core';
 *
 * const lost = movingDeviation({ lower: 1, upper: 2 }).includes(1e-9); // false: the next gene after 1 is 1 + 1.2e-7
 */
export const movingDeviation = ({ lower, upper }: Bounds, mean = 0): Accepted => {
  // The gene that is nearest to 0 moves most easily: by more than half of the way to its neighbour on that side.
  const nearest = Math.max(floatAtLeast(lower), -floatAtMost(upper), 0);
  const next = floatAtMost(nearest - nearest * 2 ** -26);
  const least = Math.max(0, nearest - next) / 2 / REACH;
  return {
    includes: (value) =>
      typeof value === 'number' &&
      value >= 0 &&
      value < Infinity &&
      (value === 0 || value >= least || REACH * value + Math.abs(mean) >= REACH * least),
    text: `0, or a finite number from ${least}: noise below that moves no gene of single precision in [${lower}, ${upper}]`,
  };
};
