import type { Vector } from '@evorx/core';

/**
 * The position of the largest value, the first on ties: the class that a network answers. -1 for no values, and where one is NaN.
 *
 * @category Forward pass
 * @example
 * import { argMax } from '@evorx/neural';
 *
 * const answer = argMax([0.1, 0.7, 0.7]); // 1
 */
export const argMax = (values: Vector): number => {
  let winner = values.length === 0 ? -1 : 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) return -1;
    if (values[i]! > values[winner]!) winner = i;
  }
  return winner;
};
