import type { Bounds, Genes } from '@evorx/core';
import { normal, sparse, type Gen } from '@evorx/random';

/** Adds a number from N(mean, deviation) to each gene with probability `rate`, and moves it onto the nearest bound if that took it out. */
export const addNormals = (
  gen: Gen,
  genes: Genes,
  rate: number,
  mean: number,
  deviation: number,
  bounds: Bounds | undefined,
): void => {
  const lower = bounds?.lower ?? -Infinity;
  const upper = bounds?.upper ?? Infinity;
  // Looked up once: CommonJS reads an import through a getter, which would triple the price of a number.
  const next = normal;
  if (rate >= 1) {
    // A loop of its own: with a call for every gene it would take three times as long.
    for (let i = 0; i < genes.length; i++) genes[i] = genes[i]! + mean + deviation * next(gen);
    if (bounds) for (let i = 0; i < genes.length; i++) genes[i] = Math.min(upper, Math.max(lower, genes[i]!));
    return;
  }
  sparse(gen, genes.length, rate, (i) => {
    const gene = genes[i]! + mean + deviation * next(gen);
    genes[i] = gene < lower ? lower : gene > upper ? upper : gene;
  });
};
