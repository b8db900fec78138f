import { exponential } from './exponential';
import type { Gen } from './gen';

/**
 * Below this rate, gaps are short beside the steps of the ziggurat's 24 bits: a gap of 0 would come 67 times too
 * often at a rate of 1e-9.
 */
const RARE = 2 ** -10;

/** An exponential number by inversion, of 53 random bits, half a step away from 0. */
const rareExponential = (gen: Gen): number => -Math.log1p(-(gen.double() + 2 ** -54));

/**
 * Visits each position of 0 .. length-1 with probability `rate`, independently, in rising order. It draws the gaps
 * between hits, which are geometric, and so costs as much as there are hits (about 10 ns each), however long the genome
 * is. A rate of 1 or more visits all positions, one of 0 or less none. From rates of 1e-12 on, every position's
 * probability is right to 1e-4 of itself.
 *
 * Source: Devroye, Non-Uniform Random Variate Generation (1986), X.2, https://doi.org/10.1007/978-1-4613-8643-8
 *
 * @category Kernels
 * @example
 * import { draw, seed, sparse } from '@evorx/random';
 *
 * const [hits] = draw((gen) => {
 *   const positions: number[] = [];
 *   sparse(gen, 1000, 0.01, (position) => positions.push(position));
 *   return positions;
 * })(seed(1));
 */
export const sparse = (gen: Gen, length: number, rate: number, visit: (position: number) => void): void => {
  if (rate >= 1) for (let position = 0; position < length; position++) visit(position);
  // Written so that a rate of NaN visits nothing.
  if (!(rate > 0) || rate >= 1) return;
  const scale = -1 / Math.log1p(-rate);
  for (let next = 0; ; next++) {
    next += Math.floor((rate < RARE ? rareExponential(gen) : exponential(gen)) * scale);
    // Written so that NaN ends it as well: no time at all times the infinite scale of a rate that is next to nothing.
    if (!(next < length)) return;
    visit(next);
  }
};
