import type { GeneArray } from '@evorx/core';

/**
 * Whether two genomes have the same genes; with NaN equal to NaN.
 *
 * @internal
 */
export const sameGenes = (one: GeneArray, other: GeneArray): boolean =>
  one.length === other.length && one.every((gene, i) => Object.is(gene, other[i]));
