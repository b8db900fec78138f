import { type Architecture, crossEntropy, forward, geneCount, layout } from '@evorx/neural';
import { draw, fillNormal, seed } from '@evorx/random';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { drawDirections, signsOf } from '../members/directions';
import type { MemberSums, MemberTask } from '../members/member-task';

/** What a random task is made from. */
export interface TaskShape {
  readonly architecture: Architecture;
  readonly images: number;
  readonly group: number;
  readonly seed: number;
  /** Deviation of the genes. */
  readonly spread: number;
  /** How much larger than usual the perturbations are. */
  readonly stride?: number;
  /** Whether the images are some of the rows of a tensor that stays. */
  readonly held?: boolean;
}

/** A task with what it was made from. */
export interface TaskOfRows extends MemberTask {
  readonly features: ReadonlyArray<Float32Array>;
  readonly labels: Uint8Array;
  readonly dispose: () => void;
}

/** A task with random features, labels, genes and directions. */
export const memberTask = (
  { tf }: LoadedTensorFlow,
  { architecture, images, group, seed: n, spread, stride = 1, held = false }: TaskShape,
): TaskOfRows => {
  const layers = layout(architecture);
  const scales = layers.map(({ inputs }) => 1 / Math.sqrt(inputs));
  const [features, rng] = draw((gen) =>
    Array.from({ length: images }, () => {
      const row = new Float32Array(layers[0]!.inputs);
      fillNormal(gen, row, 0, 1);
      return row;
    }),
  )(seed(n));
  const [genes, next] = draw((gen) => {
    const drawn = new Float32Array(geneCount(architecture));
    fillNormal(gen, drawn, 0, 1);
    return drawn.map((gene) => gene * spread);
  })(rng);
  const classes = layers[layers.length - 1]!.units;
  const [labels, rest] = draw((gen) => Uint8Array.from({ length: images }, () => gen.below(classes)))(next);
  const widths = layers.map(({ inputs }) => inputs + 1);
  const flat = features.map((row) => [...row, 1].map((x) => x * scales[0]!));
  // In the opposite order, with every row twice.
  const matrix = tf.tensor2d([...flat, ...flat].reverse(), [2 * images, widths[0]!]);
  const positions = Int32Array.from({ length: images }, (_, i) => (i % 2) * images + images - 1 - i);
  return {
    architecture,
    scales,
    features,
    labels,
    images: {
      size: images,
      rows: (start, end) => tf.tensor2d(flat.slice(start, end)),
      labels: (start, end) => labels.subarray(start, end),
      ...(held ? { held: { matrix, positions } } : {}),
    },
    genes,
    group,
    deviations: layers.map((_, l) => (0.7 - 0.2 * l) * stride),
    directions: drawDirections(Math.ceil(images / group), widths)(rest)[0],
    dispose: () => matrix.dispose(),
  };
};

/**
 * How large the sums can become that the losses of a task's members are differences of: the outputs of the network
 * without signs, every weight with its perturbation. The rounding errors of losses are proportional to it.
 */
export const magnitudeOf = ({ architecture, scales, features, genes, deviations }: TaskOfRows): number => {
  const weights = Float64Array.from(genes, Math.abs);
  layout(architecture).forEach(({ offset, length }, l) => {
    for (let i = offset; i < offset + length; i++) weights[i] = (weights[i]! + deviations[l]!) * scales[l]!;
  });
  const run = forward({ ...architecture, activation: 'relu' })(weights);
  return Math.max(...features.flatMap((row) => Array.from(run(row.map(Math.abs)))));
};

/**
 * The members of a task, each as a network of its own with a whole forward pass for every image, in double precision.
 */
export const bruteForceSums = (task: TaskOfRows): MemberSums => {
  const { architecture, scales, features, labels, genes, group, deviations, directions } = task;
  const layers = layout(architecture);
  const scaled = Float64Array.from(genes);
  layers.forEach(({ offset, length }, l) => {
    for (let i = offset; i < offset + length; i++) scaled[i]! *= scales[l]!;
  });
  const run = forward(architecture);
  const lossOf = (weights: Float64Array, i: number) => crossEntropy(run(weights)(features[i]!))(labels[i]!);
  const base = features.map((_, i) => lossOf(scaled, i));
  const gradient = new Float64Array(genes.length);
  const changes: Array<number> = [];
  layers.forEach(({ units, inputs, offset }, l) => {
    const width = inputs + 1;
    const signs = signsOf(directions[l]!, Math.ceil(labels.length / group), width);
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let i = 0; i < labels.length; i++) {
        const q = Math.floor(i / group);
        const member = scaled.slice();
        for (let k = 0; k < width; k++)
          member[offset + unit * width + k]! += deviations[l]! * scales[l]! * signs[q * width + k]!;
        const change = lossOf(member, i) - base[i]!;
        sum += change;
        for (let k = 0; k < width; k++)
          gradient[offset + unit * width + k]! += (signs[q * width + k]! * change) / (labels.length * deviations[l]!);
      }
      changes.push(sum);
    }
  });
  return {
    loss: base.reduce((a, b) => a + b, 0),
    changes: Float64Array.from(changes),
    gradient: Float32Array.from(gradient),
  };
};
