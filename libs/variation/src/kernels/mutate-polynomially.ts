import type { Bounds, Reals } from '@evorx/core';
import { sparse, type Gen } from '@evorx/random';

/**
 * Polynomial mutation of each gene with probability `rate`, in place: a step of at most the width of the gene's
 * bounds, from a distribution around 0 that is cut off where the gene would leave them.
 */
export const mutatePolynomially = (
  gen: Gen,
  genes: Reals,
  rate: number,
  eta: number,
  ranges: ReadonlyArray<Bounds>,
): void => {
  const power = 1 / (eta + 1);
  const common = ranges.length === 1;
  sparse(gen, genes.length, rate, (i) => {
    const { lower, upper } = ranges[common ? 0 : i]!;
    const width = upper - lower;
    const gene = genes[i]!;
    const share = gen.double();
    if (!(width > 0)) return;
    const down = share < 0.5;
    const edge = Math.min(1, Math.max(0, down ? gene - lower : upper - gene) / width);
    // From 0 to 1, the probability to be at most as near to 0 as the step is, of those on this side.
    const within = down ? 2 * share : 2 * (1 - share);
    const step = (within + (1 - within) * (1 - edge) ** (eta + 1)) ** power - 1;
    const moved = down ? gene + step * width : gene - step * width;
    genes[i] = Math.min(upper, Math.max(lower, moved));
  });
};
