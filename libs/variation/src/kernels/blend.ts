import type { Genes } from '@evorx/core';

/** The child that is `weight` of the first parent and the rest of the second, gene by gene. */
export const blend = (first: Genes, second: Genes, weight: number): Genes => {
  const child = new Float32Array(first.length);
  const rest = 1 - weight;
  for (let i = 0; i < child.length; i++) child[i] = weight * first[i]! + rest * second[i]!;
  return child;
};
