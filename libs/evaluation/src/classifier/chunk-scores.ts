import type { Activation } from '@evorx/neural';
import type { Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { activated } from './activated';
import type { NetworkGroup } from './network-group';

/** What is to be measured. @internal */
export interface Measures {
  readonly accuracy: boolean;
  readonly loss: boolean;
}

/** Sums over the images of a chunk, one a network. @internal */
export interface ChunkScores {
  /** Images answered rightly. */
  readonly hits: ArrayLike<number> | null;
  /** Cross-entropies, in nats. */
  readonly losses: ArrayLike<number> | null;
  /** Not finite for a network that has a logit which is not; the losses, where they are measured, since these are not finite either then. */
  readonly health: ArrayLike<number>;
}

type TF = LoadedTensorFlow['tf'];

/** What comes out of a group of networks for the images of a chunk. @internal */
export interface ChunkOutputs {
  /** [networks, classes, images] */
  readonly logits: ArrayLike<number>;
  /** Sums of cross-entropies over the images, one a network. */
  readonly losses: ArrayLike<number>;
}

/** [networks, classes, images]: every layer of all networks in one product, nothing transposed on the way. */
const logitsOf = (tf: TF, activation: Activation, group: NetworkGroup, rows: Tensor2D): Tensor3D => {
  const images = rows.shape[0];
  let signals: Tensor = tf.matMul(group.first, rows, false, true);
  for (const { weights, biases } of group.later) {
    const hidden = activated(tf, activation, signals);
    signals.dispose();
    signals = tf.add(tf.matMul(weights, tf.reshape(hidden, [group.size, weights.shape[2], images])), biases);
  }
  return tf.reshape(signals, [group.size, -1, images]);
};

const lossesOf = (tf: TF, logits: Tensor3D, labels: Uint8Array): Tensor => {
  const classes = logits.shape[1];
  const truth = new Float32Array(classes * labels.length);
  labels.forEach((label, image) => (truth[label * labels.length + image] = 1));
  // Shifted first: no exponential overflows, and large logits cost no digits.
  const shifted = tf.sub(logits, tf.max(logits, 1, true));
  const total = tf.log(tf.sum(tf.exp(shifted), 1));
  const chosen = tf.sum(tf.mul(shifted, tf.tensor2d(truth, [classes, labels.length])), 1);
  return tf.sum(tf.sub(total, chosen), 1);
};

/**
 * Scores a group of networks on a chunk of images; nothing but the sums leaves TensorFlow.
 *
 * @internal
 */
export const scoreChunk = (
  { tf }: LoadedTensorFlow,
  activation: Activation,
  group: NetworkGroup,
  rows: Tensor2D,
  labels: Uint8Array,
  measures: Measures,
): ChunkScores => {
  let scores: ChunkScores | undefined;
  tf.tidy(() => {
    const logits = logitsOf(tf, activation, group, rows);
    const answers = () => tf.equal(tf.argMax(logits, 1), tf.tensor1d(Int32Array.from(labels), 'int32'));
    const losses = measures.loss ? lossesOf(tf, logits, labels).dataSync() : null;
    scores = {
      hits: measures.accuracy ? tf.sum(tf.cast(answers(), 'float32'), 1).dataSync() : null,
      losses,
      health: losses ?? tf.sum(logits, [1, 2]).dataSync(),
    };
  });
  return scores!;
};

/**
 * All outputs of a group of networks for a chunk of images: for a network that is looked at closely, since they are many numbers.
 *
 * @internal
 */
export const outputsOfChunk = (
  { tf }: LoadedTensorFlow,
  activation: Activation,
  group: NetworkGroup,
  rows: Tensor2D,
  labels: Uint8Array,
): ChunkOutputs => {
  let outputs: ChunkOutputs | undefined;
  tf.tidy(() => {
    const logits = logitsOf(tf, activation, group, rows);
    outputs = { logits: logits.dataSync(), losses: lossesOf(tf, logits, labels).dataSync() };
  });
  return outputs!;
};
