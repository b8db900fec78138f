import type { Bounds } from '@evorx/core';
import { sparse, type Gen } from '@evorx/random';

/**
 * Moves each gene with probability `rate` by a whole number from 1 to `step` up or down, in place, and onto a bound
 * that it would pass.
 */
export const creep = (gen: Gen, genes: Int32Array, rate: number, step: number, ranges: ReadonlyArray<Bounds>): void => {
  const common = ranges.length === 1;
  sparse(gen, genes.length, rate, (i) => {
    const { lower, upper } = ranges[common ? 0 : i]!;
    const way = gen.below(2 * step) - step;
    const moved = genes[i]! + (way < 0 ? way : way + 1);
    genes[i] = Math.min(upper, Math.max(lower, moved));
  });
};
