import { type Activation, type LayerLayout, layout } from '@evorx/neural';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { activated } from '../classifier/activated';
import { type LayerDirections, signsOf } from './directions';
import type { MemberCore, MemberTask } from './member-task';

type TF = LoadedTensorFlow['tf'];

/** Numbers in a tensor of the sums behind perturbed neurons, at most: as many neurons at a time. */
const MOST = 2 ** 21;

/** The unperturbed network, and what a member's loss follows from. */
interface Base {
  readonly weights: ReadonlyArray<Tensor2D>;
  /** [images, inputs + 1] of each layer: signals and a constant. */
  readonly inputs: ReadonlyArray<Tensor2D>;
  /** [images, units] of each layer. */
  readonly sums: ReadonlyArray<Tensor2D>;
  /** [images, 1]. */
  readonly losses: Tensor;
  /** [images, 1, classes]. */
  readonly truth: Tensor;
}

const withConstant = (tf: TF, signals: Tensor): Tensor2D =>
  tf.concat([signals, tf.ones([signals.shape[0]!, 1])], 1) as Tensor2D;

/** Of [images, members, classes]: [images, members]. */
const lossesOf = (tf: TF, logits: Tensor, truth: Tensor): Tensor =>
  tf.sub(tf.logSumExp(logits, -1), tf.sum(tf.mul(logits, truth), -1));

const baseOf = (tf: TF, { architecture, scales, images: { size, rows, labels }, genes }: MemberTask): Base => {
  const layers = layout(architecture);
  const classes = layers[layers.length - 1]!.units;
  const weights = layers.map(({ offset, length, units, inputs }, l): Tensor2D =>
    // The rows carry the first layer's scale.
    tf.mul(tf.tensor2d(genes.slice(offset, offset + length), [units, inputs + 1]), l === 0 ? 1 : scales[l]!),
  );
  const inputs = [rows(0, size)];
  const sums: Array<Tensor2D> = [];
  weights.forEach((each, l) => {
    sums.push(tf.matMul(inputs[l]!, each, false, true));
    inputs.push(withConstant(tf, activated(tf, architecture.activation, sums[l]!)));
  });
  const hot = tf.oneHot(tf.tensor1d(Int32Array.from(labels(0, size)), 'int32'), classes);
  const truth = tf.reshape(tf.cast(hot, 'float32'), [size, 1, classes]);
  const logits = tf.reshape(sums[layers.length - 1]!, [size, 1, classes]);
  return { weights, inputs, sums, losses: lossesOf(tf, logits, truth), truth };
};

/** The logits, [images, count, classes], of the networks with one of the neurons `from` to `from + count` of layer `l` moved by `shifts`. */
const movedLogits = (
  tf: TF,
  activation: Activation,
  { weights, sums }: Base,
  l: number,
  shifts: Tensor,
  from: number,
  count: number,
): Tensor => {
  const [images, units] = sums[l]!.shape;
  const moves = tf.reshape(shifts, [images, 1, 1]);
  if (l === weights.length - 1)
    return tf.add(
      tf.reshape(sums[l]!, [images, 1, units]),
      tf.mul(moves, tf.slice(tf.eye(units), [from, 0], [count, units])),
    );
  const theirs = tf.slice(sums[l]!, [0, from], [images, count]);
  const change = tf.sub(activated(tf, activation, tf.add(theirs, shifts)), activated(tf, activation, theirs));
  const behind = sums[l + 1]!.shape[1];
  const columns = tf.transpose(tf.slice(weights[l + 1]!, [0, from], [behind, count]));
  let moved: Tensor = tf.add(
    tf.reshape(sums[l + 1]!, [images, 1, behind]),
    tf.mul(tf.reshape(change, [images, count, 1]), columns),
  );
  for (const next of weights.slice(l + 2)) {
    const signals = tf.reshape(activated(tf, activation, moved), [images * count, -1]);
    moved = tf.matMul(withConstant(tf, signals), next, false, true);
  }
  return tf.reshape(moved, [images, count, -1]);
};

/** [images, 1]: every image's inputs along its group's direction. */
const shiftsOf = (tf: TF, inputs: Tensor2D, signs: Tensor2D, group: number, deviation: number): Tensor => {
  const groups = Int32Array.from({ length: inputs.shape[0] }, (_, i) => Math.floor(i / group));
  return tf.mul(tf.sum(tf.mul(inputs, tf.gather(signs, tf.tensor1d(groups, 'int32'))), 1, true), deviation);
};

/** Sums over groups: from [images, members] to [groups, members]. */
const grouped = (tf: TF, changes: Tensor, group: number, groups: number): Tensor2D => {
  const [images = 0, members = 0] = changes.shape;
  const filled = tf.concat([changes, tf.zeros([groups * group - images, members])], 0);
  return tf.sum(tf.reshape(filled, [groups, group, members]), 1) as Tensor2D;
};

/**
 * Members by the operations of TensorFlow, for networks of any depth: the form that the kernel is held to, and the way for networks that it does
 * not take. A perturbed neuron changes the sums of the layer behind it by its own change times its weights there; from there on every member has a
 * forward pass of its own.
 *
 * Cost: with one hidden layer several times that of the kernel; in deeper networks a forward pass of the layers behind, for each neuron and image.
 */
export const referenceMembers =
  ({ tf }: LoadedTensorFlow): MemberCore =>
  (task) => {
    const { architecture, scales, group, deviations, directions } = task;
    const images = task.images.size;
    const groups = Math.ceil(images / group);
    const gradient = new Float32Array(task.genes.length);
    const changes: Array<number> = [];

    const layerMembers = (base: Base, { units, inputs, offset }: LayerLayout, l: number): void => {
      const width = inputs + 1;
      const signs = tf.tensor2d(signsOf(directions[l] as LayerDirections, groups, width), [groups, width]);
      const deviation = deviations[l]! * (l === 0 ? 1 : scales[l]!);
      const shifts = shiftsOf(tf, base.inputs[l]!, signs, group, deviation);
      const behind = base.sums[Math.min(l + 1, base.sums.length - 1)]!.shape[1];
      const most = Math.max(1, Math.floor(MOST / (images * behind)));
      for (let from = 0; from < units; from += most) {
        const count = Math.min(most, units - from);
        tf.tidy(() => {
          const logits = movedLogits(tf, architecture.activation, base, l, shifts, from, count);
          const change = tf.sub(lossesOf(tf, logits, base.truth), base.losses);
          changes.push(...tf.sum(change, 0).dataSync<'float32'>());
          const sums = tf.matMul(grouped(tf, change, group, groups), signs, true);
          gradient.set(tf.mul(sums, 1 / (images * deviations[l]!)).dataSync<'float32'>(), offset + from * width);
        });
      }
    };

    let loss = NaN;
    tf.tidy(() => {
      const base = baseOf(tf, task);
      loss = tf.sum(base.losses).dataSync<'float32'>()[0]!;
      layout(architecture).forEach((layer, l) => layerMembers(base, layer, l));
    });
    return { loss, changes: Float64Array.from(changes), gradient };
  };
