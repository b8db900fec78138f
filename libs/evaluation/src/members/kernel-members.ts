import type { Activation, Architecture } from '@evorx/neural';
import type { Tensor2D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { type KernelLayout, kernelLayout, MOST_CLASSES, writeParameters } from './kernel-layout';
import { kernelTeam, type KernelTeam } from './kernel-team';
import type { MemberCore, MemberSums, MemberTask } from './member-task';

/** Rows this wide are multiplied by native TensorFlow, whose vectors are longer; narrower ones are not worth the way there and back. */
const WIDE = 256;

const ACTIVATIONS: ReadonlyArray<Activation> = ['relu', 'step', 'tanh', 'sigmoid'];
const SCORE = 1;
const COMBINE = 2;

/** Whether the kernel can do it: one hidden layer, and not more classes than it has lanes for. */
export const suitsKernel = ({ layers }: Architecture): boolean => layers.length === 3 && layers[2]! <= MOST_CLASSES;

/** Puts the weighted sums of the first layer, and every image's row times its direction, where the kernel looks for them, by TensorFlow. */
const multiply = (
  { tf }: LoadedTensorFlow,
  { functions }: KernelTeam,
  buffer: ArrayBufferLike,
  { words }: KernelLayout,
  { images: { rows }, genes, group }: MemberTask,
): void => {
  const { images, width, units, stride, groups } = words;
  functions.expand(words.rows);
  const weights = new Float32Array(stride * width);
  weights.set(genes.subarray(0, units * width));
  const signs = new Float32Array(buffer, words.rows, groups * width).slice();
  tf.tidy(() => {
    const inputs = rows(0, images);
    const sums = tf.matMul(inputs, tf.tensor2d(weights, [stride, width]), false, true);
    new Float32Array(buffer, words.sums, images * stride).set(sums.dataSync<'float32'>());
    const directions = tf.tensor3d(signs, [groups, width, 1]);
    const whole = Math.floor(images / group);
    // The last group may be smaller.
    for (const [first, count, size] of [
      [0, whole, group],
      [whole, groups - whole, images - whole * group],
    ] as const) {
      if (count === 0) continue;
      // A slice is a copy.
      const part = count === groups ? inputs : tf.slice(inputs, [first * group, 0], [count * size, width]);
      const theirs = tf.reshape(part, [count, size, width]);
      const shifts = tf.matMul(theirs, tf.slice(directions, [first, 0, 0], [count, width, 1]));
      new Float32Array(buffer, words.shifts + 4 * first * group, count * size).set(shifts.dataSync<'float32'>());
    }
  });
};

/** Rows at a time, on their way out of TensorFlow. */
const CHUNK = 8192;

/** Copies a tensor to an address. */
const copyRows = ({ tf }: LoadedTensorFlow, matrix: Tensor2D, buffer: ArrayBufferLike, address: number): void => {
  const [count, width] = matrix.shape;
  for (let start = 0; start < count; start += CHUNK) {
    const size = Math.min(CHUNK, count - start);
    // Not in a tidy, which would look for tensors in every number that it returns.
    const slice = tf.slice(matrix, [start, 0], [size, width]);
    const part = slice.dataSync<'float32'>();
    slice.dispose();
    new Float32Array(buffer, address + 4 * start * width, part.length).set(part);
  }
};

/** From what the kernel leaves, which has logarithms of base 2 and lies as suits it. */
const sumsOf = (buffer: ArrayBufferLike, { words, scoring }: KernelLayout, { deviations }: MemberTask): MemberSums => {
  const { images, width, units, stride, classes } = words;
  const totals = new Float32Array(buffer, words.totals, scoring * (stride + 32));
  const changes = new Float64Array(units + classes);
  let loss = 0;
  for (let at = 0; at < totals.length; at += stride + 32) {
    for (let j = 0; j < units; j++) changes[j]! += totals[at + j]! * Math.LN2;
    for (let c = 0; c < classes; c++) changes[units + c]! += totals[at + stride + c]! * Math.LN2;
    loss += totals[at + stride + 16]! * Math.LN2;
  }
  const gradient = new Float32Array(units * width + classes * (units + 1));
  const first = new Float32Array(buffer, words.gradient, width * stride);
  const factor = Math.LN2 / (images * deviations[0]!);
  for (let j = 0; j < units; j++)
    for (let k = 0; k < width; k++) gradient[j * width + k] = first[k * stride + j]! * factor;
  const second = new Float32Array(buffer, words.outputGradient, (units + 1) * 16);
  const outputFactor = Math.LN2 / (images * deviations[1]!);
  let to = units * width;
  for (let c = 0; c < classes; c++)
    for (let j = 0; j <= units; j++) gradient[to++] = second[j * 16 + c]! * outputFactor;
  return { loss, changes, gradient };
};

/**
 * Members by the kernel, on all cores, for networks of one hidden layer. Results are the same to the last bit whatever the number of threads.
 * The kernel is compiled, and its threads start, with the first task.
 *
 * Cost on two cores with 784-128-10 and a direction an image: 3.5 ms for 4,096 images of 100 features, 13.5 ms for 16,384.
 */
export const kernelMembers = (
  tensorflow: LoadedTensorFlow,
  threads?: number,
): { readonly evaluate: MemberCore; readonly dispose: () => void } => {
  let team: KernelTeam | undefined;
  // The tensor whose rows are in the kernel's memory from the last task.
  let known: number | undefined;

  const evaluate: MemberCore = (task) => {
    team ??= kernelTeam(threads);
    const { functions } = team;
    const { architecture, scales, images, genes, group, deviations, directions } = task;
    const { size, held } = images;
    const [inputs = 0, units = 0, classes = 0] = architecture.layers;
    const width = inputs + 1;
    const given = tensorflow.backend === 'tensorflow' && width >= WIDE;
    const matrix = given ? undefined : held?.matrix;
    const layout = kernelLayout({
      ...{ images: size, width, units, classes, group, given },
      activation: ACTIVATIONS.indexOf(architecture.activation),
      threads: team.threads,
      held: matrix?.shape[0] ?? 0,
    });
    const { words } = layout;
    const buffer = team.reserve(layout.size);
    writeParameters(buffer, words, {
      scale: scales[1]!,
      deviation: deviations[0]!,
      outputDeviation: deviations[1]! * scales[1]!,
    });
    new Float32Array(buffer, words.genes, genes.length).set(genes);
    new Uint8Array(buffer, words.labels, size).set(images.labels(0, size));
    const [first, second] = [directions[0]!.words, directions[1]!.words];
    new Int32Array(buffer, words.directions, first.length).set(first);
    new Int32Array(buffer, words.outputDirections, second.length).set(second);
    functions.pack();
    if (matrix !== undefined && held !== undefined) {
      if (matrix.id !== known) copyRows(tensorflow, matrix, buffer, words.rows);
      new Int32Array(buffer, words.positions, size).set(held.positions);
    } else if (given) multiply(tensorflow, team, buffer, layout, task);
    else {
      const rows = images.rows(0, size);
      copyRows(tensorflow, rows, buffer, words.rows);
      rows.dispose();
    }
    known = matrix?.id;
    functions.run(SCORE, layout.scoring);
    functions.run(COMBINE, layout.combining);
    return sumsOf(buffer, layout, task);
  };
  return {
    evaluate,
    dispose: () => {
      team?.dispose();
      team = undefined;
      known = undefined;
    },
  };
};
