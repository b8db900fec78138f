import type { Genes, Reals } from '@evorx/core';

/** Genes at a time: their sums stay in the nearest cache. */
const STRETCH = 1024;

/**
 * The mean of several genomes, gene by gene, summed in double precision and rounded once: of equal genes it is that
 * gene, and it lies between the smallest and the largest of them. Four genomes are read in one pass, which halves the
 * traffic to memory.
 */
const singleMeanOf = (parents: ReadonlyArray<Genes>): Genes => {
  const { length } = parents[0]!;
  const child = new Float32Array(length);
  const sums = new Float64Array(Math.min(STRETCH, length));
  for (let start = 0; start < length; start += STRETCH) {
    const count = Math.min(STRETCH, length - start);
    sums.fill(0);
    let next = 0;
    for (; next + 3 < parents.length; next += 4) {
      const [a, b, c, d] = [parents[next]!, parents[next + 1]!, parents[next + 2]!, parents[next + 3]!];
      for (let i = 0, j = start; i < count; i++, j++) sums[i] = sums[i]! + (a[j]! + b[j]! + c[j]! + d[j]!);
    }
    for (; next < parents.length; next++) {
      const parent = parents[next]!;
      for (let i = 0, j = start; i < count; i++, j++) sums[i] = sums[i]! + parent[j]!;
    }
    for (let i = 0, j = start; i < count; i++, j++) child[j] = sums[i]! / parents.length;
  }
  return child;
};

/** Of doubles: their differences from the first one are summed, so that of equal genes it is that gene. */
const doubleMeanOf = (parents: ReadonlyArray<Float64Array>): Float64Array =>
  parents[0]!.map((first, i) => {
    let sum = 0;
    let least = first;
    let most = first;
    for (const parent of parents) {
      const gene = parent[i]!;
      sum += gene / parents.length - first / parents.length;
      least = Math.min(least, gene);
      most = Math.max(most, gene);
    }
    return Math.min(most, Math.max(least, first + sum));
  });

/** The mean of several genomes, gene by gene, in their precision: between the smallest and the largest of the genes. */
export const meanOf = <G extends Reals>(parents: ReadonlyArray<G>): G =>
  (parents[0] instanceof Float32Array
    ? singleMeanOf(parents as ReadonlyArray<Genes>)
    : doubleMeanOf(parents as ReadonlyArray<Float64Array>)) as G;
