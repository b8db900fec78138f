import type { Vector } from '@evorx/core';

/**
 * How surprised the network is by the true class, in nats: minus the logarithm of its softmax probability. Computed from the logits
 * (log-sum-exp), so that it stays finite where the probability underflows.
 *
 * @category Forward pass
 * @example
 * import { crossEntropy } from '@evorx/neural';
 *
 * const loss = crossEntropy([0, 0, 0, 0])(2); // log(4) = 1.386...
 */
export const crossEntropy =
  (logits: Vector) =>
  (label: number): number => {
    let top = -Infinity;
    for (const logit of logits) top = Math.max(top, logit);
    let total = 0;
    for (const logit of logits) total += Math.exp(logit - top);
    return top + Math.log(total) - logits[label]!;
  };
