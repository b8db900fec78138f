import type { Bounds, Genes } from '@evorx/core';

/** Moves what is outside of the bounds onto the nearest one, in place; NaN stays. */
export const clip = (genes: Genes, { lower, upper }: Bounds): void => {
  for (let i = 0; i < genes.length; i++) genes[i] = Math.min(upper, Math.max(lower, genes[i]!));
};
