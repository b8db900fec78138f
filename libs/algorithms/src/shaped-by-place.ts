import { mean, order } from '@evorx/core';
import type { Shaping } from './shaping';

/** Utilities by place, 0 for the best; equals share the mean of their places'. @internal */
export const shapedByPlace =
  (utilityOf: (place: number, size: number) => number): Shaping =>
  (keys) => {
    const size = keys.length;
    const utilities = new Float64Array(size);
    const places = order(keys);
    const byPlace = Float64Array.from(keys, (_, place) => utilityOf(place, size));
    for (let start = 0, end = 0; start < size; start = end) {
      while (end < size && keys[places[end]!] === keys[places[start]!]) end++;
      const shared = mean(byPlace.subarray(start, end));
      for (let place = start; place < end; place++) utilities[places[place]!] = shared;
    }
    return utilities;
  };
