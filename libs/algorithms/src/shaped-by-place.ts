import { order } from '@evorx/core';
import type { Shaping } from './shaping';

/** Utilities by place, 0 for the best; equals share the mean of their places'. @internal */
export const shapedByPlace =
  (utilityOf: (place: number, size: number) => number): Shaping =>
  (keys) => {
    const size = keys.length;
    const utilities = new Float64Array(size);
    const places = order(keys);
    for (let start = 0, end = 0; start < size; start = end) {
      let sum = 0;
      for (end = start; end < size && keys[places[end]!] === keys[places[start]!]; end++) sum += utilityOf(end, size);
      for (let place = start; place < end; place++) utilities[places[place]!] = sum / (end - start);
    }
    return utilities;
  };
