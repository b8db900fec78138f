import type { GeneBounds } from '@evorx/core';
import { boundsAt } from '../bounds/range';

/**
 * The Euclidean distance of two genomes of numbers, each gene in units of the width of its bounds, if there are any.
 */
export const betweenNumbers =
  (bounds: GeneBounds | undefined) =>
  (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let squares = 0;
    for (let i = 0; i < a.length; i++) {
      const { lower, upper } = bounds === undefined ? { lower: 0, upper: 1 } : boundsAt(bounds, i);
      const difference = a[i]! - b[i]!;
      if (difference !== 0) squares += (difference / (upper === lower ? 1 : upper - lower)) ** 2;
    }
    return Math.sqrt(squares);
  };
