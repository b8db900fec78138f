import type { Bounds, Reals } from '@evorx/core';
import type { Gen } from '@evorx/random';

/**
 * Simulated binary crossover of two genomes of one length, in place: a gene is crossed with probability `geneRate`.
 * Its two values move by the same distance towards or away from their mean, and are exchanged at even odds. The
 * distribution of the distance is cut off where the first of the two would leave its bounds, and scaled up to 1.
 */
export const crossSimulated = (
  gen: Gen,
  first: Reals,
  second: Reals,
  eta: number,
  geneRate: number,
  ranges: ReadonlyArray<Bounds> | undefined,
): void => {
  const power = 1 / (eta + 1);
  const common = ranges === undefined || ranges.length === 1;
  for (let i = 0; i < first.length; i++) {
    if (!gen.chance(geneRate)) continue;
    const least = Math.min(first[i]!, second[i]!);
    const most = Math.max(first[i]!, second[i]!);
    const difference = most - least;
    // Written so that NaN, infinities and equal genes stay as they are.
    if (!(difference > 0 && difference < Infinity)) continue;
    let whole = 2;
    if (ranges !== undefined) {
      const { lower, upper } = ranges[common ? 0 : i]!;
      const room = Math.max(0, Math.min(least - lower, upper - most));
      whole -= (1 + (2 * room) / difference) ** -(eta + 1);
    }
    const share = gen.double() * whole;
    const spread = share <= 1 ? share ** power : (1 / (2 - share)) ** power;
    const mean = 0.5 * least + 0.5 * most;
    const way = 0.5 * spread * difference * (gen.int32() < 0 ? 1 : -1);
    first[i] = mean + way;
    second[i] = mean - way;
    if (ranges !== undefined) {
      // What rounding took out, or what was out already.
      const { lower, upper } = ranges[common ? 0 : i]!;
      first[i] = Math.min(upper, Math.max(lower, first[i]!));
      second[i] = Math.min(upper, Math.max(lower, second[i]!));
    }
  }
};
