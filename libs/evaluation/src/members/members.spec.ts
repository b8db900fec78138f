import type { Activation } from '@evorx/neural';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { backend, testedBackends } from '../testing/backends';
import { bruteForceSums, magnitudeOf, memberTask, type TaskShape } from '../testing/member-tasks';
import { kernelMembers, suitsKernel } from './kernel-members';
import type { MemberSums } from './member-task';
import { referenceMembers } from './reference-members';

const ACTIVATIONS: ReadonlyArray<Activation> = ['relu', 'step', 'tanh', 'sigmoid'];

/**
 * The law of single precision against double: |a - b| <= 1e-5 max(1, |b|), for means over the images; |a - b| <= 1e-5
 * `magnitude` where the sums that losses are differences of are that large.
 */
const furthest = (images: number, magnitude?: number) => (found: MemberSums, expected: MemberSums) => {
  const off = (a: number, b: number) => Math.abs(a - b) / Math.max(1, magnitude ?? Math.abs(b));
  let most = off(found.loss / images, expected.loss / images);
  expected.changes.forEach((change, i) => {
    const [a, b] = [found.loss + found.changes[i]!, expected.loss + change].map((sum) => sum / images);
    most = Math.max(most, off(a!, b!));
  });
  expected.gradient.forEach((slope, i) => (most = Math.max(most, off(found.gradient[i]!, slope))));
  return found.changes.length === expected.changes.length && found.gradient.length === expected.gradient.length
    ? most
    : Infinity;
};

const shape = (
  part: Partial<TaskShape> & { readonly layers: ReadonlyArray<number>; readonly activation: Activation },
) => {
  const { layers, activation, ...rest } = part;
  return { architecture: { layers, activation }, images: 77, group: 1, seed: 1, spread: 1, ...rest } as TaskShape;
};

const shapes: ReadonlyArray<TaskShape> = [
  ...ACTIVATIONS.flatMap((activation, seed) => [
    shape({ layers: [13, 7, 10], activation, seed }),
    shape({ layers: [9, 37, 10], activation, seed, group: 8 }),
    // Weights so large that many probabilities are 0 and many exponentials infinite.
    shape({ layers: [13, 7, 10], activation, seed, spread: 12, images: 40 }),
    // Perturbations so large that exponentials overflow.
    shape({ layers: [13, 7, 10], activation, seed, spread: 4, stride: 25, images: 40 }),
  ]),
  shape({ layers: [3, 1, 2], activation: 'relu', images: 1 }),
  shape({ layers: [5, 33, 12], activation: 'relu', group: 3, images: 100 }),
  shape({ layers: [4, 4, 3], activation: 'tanh', group: 1000 }),
  shape({ layers: [5, 33, 12], activation: 'relu', group: 3, images: 100, held: true }),
  shape({ layers: [6, 9, 10], activation: 'sigmoid', images: 33, held: true }),
  shape({ layers: [300, 5, 4], activation: 'relu', group: 7, images: 50 }),
  shape({ layers: [300, 5, 4], activation: 'relu', group: 7, images: 50, held: true }),
  shape({ layers: [300, 5, 4], activation: 'relu', group: 5, images: 50 }),
];
const deeper: ReadonlyArray<TaskShape> = [
  shape({ layers: [6, 4], activation: 'relu', group: 2 }),
  shape({ layers: [6, 5, 4, 3], activation: 'relu', group: 2, images: 30 }),
  shape({ layers: [4, 3, 13], activation: 'sigmoid', images: 20 }),
  shape({ layers: [4, 3, 3, 3, 2], activation: 'tanh', group: 4, images: 21 }),
];

const named = (each: TaskShape) =>
  [
    `${each.architecture.layers.join('-')} ${each.architecture.activation}`,
    `${each.images} images by ${each.group}, spread ${each.spread}, stride ${each.stride ?? 1}${each.held === true ? ', held' : ''}`,
    each,
  ] as const;

describe.each(testedBackends())('members on %s', (name) => {
  let tensorflow: LoadedTensorFlow;
  let kernel: ReturnType<typeof kernelMembers>;
  let tensors: number;
  beforeAll(async () => {
    tensorflow = await backend(name);
    kernel = kernelMembers(tensorflow, 1);
  });
  beforeEach(() => {
    tensors = tensorflow.tf.memory().numTensors;
  });
  const made: Array<ReturnType<typeof memberTask>> = [];
  const taskOf = (each: TaskShape) => {
    const task = memberTask(tensorflow, each);
    made.push(task);
    return task;
  };
  afterEach(() => {
    made.splice(0).forEach(({ dispose }) => dispose());
    expect(tensorflow.tf.memory().numTensors).toBe(tensors);
  });
  afterAll(() => kernel.dispose());

  it.each(shapes.map(named))(
    'are to the kernel and to TensorFlow what whole forward passes are: %s, %s',
    (_, __, each) => {
      const task = taskOf(each);
      const expected = bruteForceSums(task);
      expect(suitsKernel(task.architecture)).toBe(true);
      expect(furthest(each.images)(kernel.evaluate(task), expected)).toBeLessThanOrEqual(1e-5);
      expect(furthest(each.images)(referenceMembers(tensorflow)(task), expected)).toBeLessThanOrEqual(1e-5);
    },
  );

  it('are right where a shift of a logit is beyond the exponents of single precision', () => {
    const task = taskOf(shape({ layers: [3, 2, 3], activation: 'relu', images: 1, seed: 78, spread: 83 }));
    const expected = bruteForceSums(task).changes;
    // Two improbable classes whose logits grow, and stay far behind the best.
    expect(Array.from(expected.subarray(2, 4))).toEqual([0, 0]);
    for (const { changes } of [kernel.evaluate(task), referenceMembers(tensorflow)(task)]) {
      expect(Array.from(changes.subarray(2, 4))).toEqual([0, 0]);
      expect(Math.abs(changes[4]! - expected[4]!)).toBeLessThanOrEqual(1e-4);
    }
  });

  it.each(ACTIVATIONS)('are as exact as single precision for weights of any size: %s', (activation) => {
    for (let seed = 0; seed < 100; seed++) {
      const spread = 10 ** ((4 * seed) / 99);
      const layers = [3 + (seed % 3), 2 + (seed % 5), 2 + (seed % 11)];
      const task = taskOf(shape({ layers, activation, images: 1 + (seed % 2), seed, spread, stride: 1 + (seed % 4) }));
      const expected = bruteForceSums(task);
      const off = furthest(task.images.size, magnitudeOf(task));
      for (const found of [kernel.evaluate(task), referenceMembers(tensorflow)(task)])
        expect([seed, off(found, expected) <= 1e-6]).toEqual([seed, true]);
    }
  });

  it.each(deeper.map(named))(
    'of networks that the kernel does not take are to TensorFlow what whole forward passes are: %s, %s',
    (_, __, each) => {
      const task = taskOf(each);
      expect(suitsKernel(task.architecture)).toBe(false);
      const found = referenceMembers(tensorflow)(task);
      expect(furthest(each.images)(found, bruteForceSums(task))).toBeLessThanOrEqual(1e-5);
    },
  );
});
