import type { Vector } from '@evorx/core';

/**
 * Logits as probabilities that sum to 1. Shifted by the largest logit first, so that no exponential overflows.
 *
 * @category Forward pass
 * @example
 * import { softmax } from '@evorx/neural';
 *
 * const even = softmax([1000, 1000]); // [0.5, 0.5]
 */
export const softmax = (logits: Vector): Float64Array => {
  const weights = Float64Array.from(logits);
  const top = weights.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] = Math.exp(weights[i]! - top);
  for (let i = 0; i < weights.length; i++) weights[i]! /= total;
  return weights;
};
