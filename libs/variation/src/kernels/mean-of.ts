import type { Genes } from '@evorx/core';

/** The mean of several genomes, gene by gene. Four are read in one pass, which halves the traffic to memory. */
export const meanOf = (parents: ReadonlyArray<Genes>): Genes => {
  const child = new Float32Array(parents[0]!.length);
  const share = 1 / parents.length;
  let next = 0;
  for (; next + 3 < parents.length; next += 4) {
    const [a, b, c, d] = [parents[next]!, parents[next + 1]!, parents[next + 2]!, parents[next + 3]!];
    for (let i = 0; i < child.length; i++) child[i] = child[i]! + share * (a[i]! + b[i]! + c[i]! + d[i]!);
  }
  for (; next < parents.length; next++) {
    const parent = parents[next]!;
    for (let i = 0; i < child.length; i++) child[i] = child[i]! + share * parent[i]!;
  }
  return child;
};
