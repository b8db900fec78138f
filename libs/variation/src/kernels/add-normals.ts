import type { Bounds, Reals } from '@evorx/core';
import { normal, sparse, type Gen } from '@evorx/random';

/**
 * Adds a number from N(mean, deviation) to each gene with probability `rate`, and moves it onto the nearest bound if
 * that took it out.
 */
export const addNormals = (
  gen: Gen,
  genes: Reals,
  rate: number,
  mean: number,
  deviation: number,
  ranges: ReadonlyArray<Bounds> | undefined,
): void => {
  const common = ranges === undefined || ranges.length === 1;
  const lower = ranges?.[0]!.lower ?? -Infinity;
  const upper = ranges?.[0]!.upper ?? Infinity;
  // Looked up once: CommonJS reads an import through a getter, which would triple the price of a number.
  const next = normal;
  if (rate >= 1) {
    // A loop of its own: with a call for every gene it would take three times as long.
    for (let i = 0; i < genes.length; i++) genes[i] = genes[i]! + mean + deviation * next(gen);
    if (!common) {
      for (let i = 0; i < genes.length; i++) {
        genes[i] = Math.min(ranges[i]!.upper, Math.max(ranges[i]!.lower, genes[i]!));
      }
    } else if (ranges) for (let i = 0; i < genes.length; i++) genes[i] = Math.min(upper, Math.max(lower, genes[i]!));
    return;
  }
  sparse(gen, genes.length, rate, (i) => {
    const gene = genes[i]! + mean + deviation * next(gen);
    const least = common ? lower : ranges[i]!.lower;
    const most = common ? upper : ranges[i]!.upper;
    genes[i] = gene < least ? least : gene > most ? most : gene;
  });
};
