import type { Bounds, GeneArray } from '@evorx/core';
import { sparse, uniformIn, type Gen } from '@evorx/random';

/**
 * Draws each gene anew with probability `rate`, in place: uniform in its bounds, a whole number where genes are
 * integers.
 */
export const resetGenes = (gen: Gen, genes: GeneArray, rate: number, ranges: ReadonlyArray<Bounds>): void => {
  const whole = !(genes instanceof Float32Array || genes instanceof Float64Array);
  const common = ranges.length === 1;
  sparse(gen, genes.length, rate, (i) => {
    const range = ranges[common ? 0 : i]!;
    genes[i] = whole ? range.lower + gen.below(range.upper - range.lower + 1) : uniformIn(gen, range);
  });
};
