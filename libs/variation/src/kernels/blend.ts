import type { Reals } from '@evorx/core';

/**
 * The child that is `weight` of the first parent and the rest of the second, gene by gene; no gene is beyond both
 * parents.
 */
export const blend = <G extends Reals>(first: G, second: G, weight: number): G => {
  const child = new (first.constructor as new (length: number) => G)(first.length);
  const rest = 1 - weight;
  for (let i = 0; i < child.length; i++) child[i] = weight * first[i]! + rest * second[i]!;
  // In double precision the sum itself is rounded, and may miss a parent by its last digit.
  if (child instanceof Float64Array) {
    for (let i = 0; i < child.length; i++) {
      const [a, b] = [first[i]!, second[i]!];
      child[i] = Math.min(Math.max(a, b), Math.max(Math.min(a, b), child[i]!));
    }
  }
  return child;
};
