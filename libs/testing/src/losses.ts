import type { Vector } from '@evorx/core';
import { crossEntropy } from '@evorx/neural';

/**
 * The loss of a classifier: the cross-entropy of its logits' softmax with a label.
 *
 * @category Networks
 * @example
 * import { softmaxCrossEntropy } from '@evorx/testing';
 *
 * const loss = softmaxCrossEntropy([0, 0, 0, 0], 2); // log(4)
 */
export const softmaxCrossEntropy = (logits: Vector, label: number): number => crossEntropy(logits)(label);

/**
 * The loss of a regression: the sum of the squared errors of the outputs.
 *
 * @category Networks
 * @example
 * import { squaredError } from '@evorx/testing';
 *
 * const loss = squaredError([1, 2], [1, 4]); // 4
 */
export const squaredError = (outputs: Vector, targets: Vector): number => {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += (outputs[i]! - targets[i]!) ** 2;
  return sum;
};
