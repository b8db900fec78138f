import type { Bounds, Reals } from '@evorx/core';
import { uniformIn, type Gen } from '@evorx/random';

/** Draws each gene of both genomes, in place, from the range of the two, widened by `alpha` of itself at both ends. */
export const blendBetween = (
  gen: Gen,
  first: Reals,
  second: Reals,
  alpha: number,
  ranges: ReadonlyArray<Bounds> | undefined,
): void => {
  const next = uniformIn;
  for (let i = 0; i < first.length; i++) {
    const least = Math.min(first[i]!, second[i]!);
    const most = Math.max(first[i]!, second[i]!);
    const margin = alpha * (most - least);
    // Written so that NaN, infinities and equal genes stay as they are.
    if (!(most > least && margin < Infinity)) continue;
    const { lower, upper } = ranges?.[ranges.length === 1 ? 0 : i] ?? { lower: -Infinity, upper: Infinity };
    const range = { lower: Math.max(lower, least - margin), upper: Math.min(upper, most + margin) };
    if (!(range.lower <= range.upper)) continue;
    first[i] = next(gen, range);
    second[i] = next(gen, range);
    if (first instanceof Float32Array) {
      // Rounding to single precision may leave a range that is no number of it; bounds are.
      first[i] = Math.min(upper, Math.max(lower, first[i]!));
      second[i] = Math.min(upper, Math.max(lower, second[i]!));
    }
  }
};
