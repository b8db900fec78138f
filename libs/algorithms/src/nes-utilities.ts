import type { Vector } from '@evorx/core';
import { shapedByPlace } from './shaped-by-place';

/**
 * The utilities of natural evolution strategies: falling logarithmically over the better half, equal over the worse, less their mean.
 * Equals share the mean of theirs. `O(n log n)`.
 *
 * Source: Wierstra et al., Natural evolution strategies (2014), https://jmlr.org/papers/v15/wierstra14a.html
 *
 * @category Fitness shaping
 * @example
 * import { nesUtilities } from '@evorx/algorithms';
 *
 * const utilities = nesUtilities([3, 1, 2, 4]); // -0.25, 0.48, 0.02, -0.25
 */
export const nesUtilities = (keys: Vector): Float64Array => {
  const size = keys.length;
  let sum = 0;
  for (let place = 0; place < size; place++) sum += logarithmic(place, size);
  return shapedByPlace((place) => logarithmic(place, size) / sum - 1 / size)(keys);
};

const logarithmic = (place: number, size: number): number => Math.max(0, Math.log(size / 2 + 1) - Math.log(place + 1));
