import { deviation, mean } from '@evorx/core';
import type { Shaping } from './shaping';

/**
 * The keys themselves with their sign turned ("raw" fitness), less their mean and over their standard deviation. Who failed counts as the
 * worst of the others. `O(n)`.
 *
 * @category Fitness shaping
 * @example
 * import { standardised } from '@evorx/algorithms';
 *
 * const utilities = standardised([3, 1, 3, Infinity, 1, 1]); // -1, 1, -1, -1, 1, 1
 */
export const standardised: Shaping = (keys) => {
  const size = keys.length;
  const utilities = new Float64Array(size);
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(keys[i]!)) continue;
    lowest = Math.min(lowest, keys[i]!);
    highest = Math.max(highest, keys[i]!);
  }
  // Nobody lived, or all are equal: nothing is to be learnt.
  if (!(lowest < highest)) return utilities;
  // From 0 to -1 before anything is squared, so that no key is too large.
  const range = highest / 2 - lowest / 2;
  for (let i = 0; i < size; i++)
    utilities[i] = (lowest / 2 - Math.min(highest, Math.max(lowest, keys[i]!)) / 2) / range;
  const [centre, spread] = [mean(utilities), deviation(utilities)];
  for (let i = 0; i < size; i++) utilities[i] = (utilities[i]! - centre) / spread;
  return utilities;
};
