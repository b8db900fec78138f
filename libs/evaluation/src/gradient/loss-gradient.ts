import type { Genes } from '@evorx/core';
import { type Activation, type Architecture, layout } from '@evorx/neural';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import { activated } from '../classifier/activated';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';

/** Sums over the images of a chunk. @internal */
export interface LossGradient {
  /** Cross-entropies, in nats. */
  readonly loss: number;
  /** One number a gene, in the units of the genes. */
  readonly gradient: Float32Array;
}

/** What `signals`, the outputs of units, let through of the gradient by them. A step lets nothing through. */
const through = (
  tf: LoadedTensorFlow['tf'],
  activation: Activation,
  signals: Tensor2D,
  gradient: Tensor2D,
): Tensor2D => {
  switch (activation) {
    case 'relu':
      return tf.mul(gradient, tf.cast(tf.greater(signals, 0), 'float32'));
    case 'tanh':
      return tf.mul(gradient, tf.sub(1, tf.square(signals)));
    case 'sigmoid':
      return tf.mul(gradient, tf.mul(signals, tf.sub(1, signals)));
    case 'step':
      return tf.zerosLike(gradient);
  }
};

/**
 * The cross-entropy of a network and its gradient on rows of the first layer's scaled inputs, which end in the constant. Every layer's
 * inputs are scaled in place of its weights, so that the gradient is by the genes as they are.
 *
 * Cost: three products a layer, two for the first. No tensor survives the call.
 *
 * @internal
 */
export const lossGradient = ({ tf }: LoadedTensorFlow, architecture: Architecture, scales: ReadonlyArray<number>) => {
  const layers = layout(architecture);
  const { activation } = architecture;
  return (genes: Genes, rows: Tensor2D, labels: Uint8Array): LossGradient => {
    let found: LossGradient | undefined;
    tf.tidy(() => {
      const images = labels.length;
      const weights = layers.map(({ offset, length, units, inputs }) =>
        tf.tensor2d(genes.subarray(offset, offset + length), [units, inputs + 1]),
      );
      const inputs: Array<Tensor2D> = [rows];
      const signals: Array<Tensor2D> = [];
      let sums = tf.matMul(rows, weights[0]!, false, true) as Tensor2D;
      for (let l = 1; l < layers.length; l++) {
        const hidden = activated(tf, activation, sums) as Tensor2D;
        signals.push(hidden);
        inputs.push(tf.concat([tf.mul(hidden, scales[l]!) as Tensor2D, tf.fill([images, 1], scales[l]!)], 1));
        sums = tf.matMul(inputs[l]!, weights[l]!, false, true) as Tensor2D;
      }
      const truth = tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), sums.shape[1]);
      const shifted = tf.sub(sums, tf.max(sums, 1, true));
      const powers = tf.exp(shifted);
      const totals = tf.sum(powers, 1, true);
      const losses = tf.sub(tf.log(totals), tf.sum(tf.mul(shifted, truth), 1, true));
      const slopes: Array<Tensor> = [];
      let slope = tf.sub(tf.div(powers, totals), truth) as Tensor2D;
      for (let l = layers.length - 1; l >= 0; l--) {
        slopes[l] = tf.reshape(tf.matMul(slope, inputs[l]!, true), [layers[l]!.length]);
        if (l === 0) break;
        const { units, inputs: width } = layers[l]!;
        const incoming = tf.mul(tf.slice(weights[l]!, [0, 0], [units, width]), scales[l]!) as Tensor2D;
        slope = through(tf, activation, signals[l - 1]!, tf.matMul(slope, incoming) as Tensor2D);
      }
      found = {
        loss: tf.sum(losses).dataSync()[0]!,
        gradient: tf.concat(slopes, 0).dataSync() as Float32Array,
      };
    });
    return found!;
  };
};
