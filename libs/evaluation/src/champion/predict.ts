import type { Vector } from '@evorx/core';
import { argMax, forward, softmax } from '@evorx/neural';
import type { Champion } from './champion';

/**
 * What a network reads in an image.
 *
 * @category Champion
 */
export interface Prediction {
  /** The most probable class, the first of several; -1 where the network's outputs are no numbers. */
  readonly digit: number;
  /** One a class, summing to 1. */
  readonly probabilities: ReadonlyArray<number>;
}

/**
 * What a champion reads in an image of as many intensities from 0 (background) to 1 (ink) as it has inputs. Plain TypeScript in double
 * precision: 0.2 ms for 784-128-10, and no TensorFlow.
 *
 * @category Champion
 * @example
 * import { predict } from '@evorx/evaluation';
 *
 * const champion = { architecture: { layers: [1, 2], activation: 'relu' as const }, weights: Float32Array.of(1, 0, -1, 0) };
 * const { digit } = predict(champion, [0.5]); // 0
 */
export const predict = ({ architecture, weights }: Champion, pixels: Vector): Prediction => {
  const logits = forward(architecture)(weights)(pixels);
  return { digit: argMax(logits), probabilities: Array.from(softmax(logits)) };
};
