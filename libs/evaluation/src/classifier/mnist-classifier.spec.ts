import fc from 'fast-check';
import {
  type Activation,
  type Architecture,
  argMax,
  crossEntropy,
  dctBasis,
  dctEncoding,
  directEncoding,
  type Encoding,
  forward,
  geneCount,
} from '@evorx/neural';
import { draw, seed } from '@evorx/random';
import type { MnistProblem } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { firstValueFrom } from 'rxjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { Digits, Mnist } from '../mnist/digits';
import { validationSplit } from '../mnist/validation-split';
import { backend, testedBackends } from '../testing/backends';
import { syntheticDigits } from '../testing/idx-files';
import { miniBatch } from '../features/mini-batch';
import { mnistClassifier } from './mnist-classifier';

const mnist: Mnist = {
  train: syntheticDigits(240, 1),
  test: syntheticDigits(70, 2),
  dataset: { name: 'custom', train: 240, test: 70, sha256: '' },
  note: null,
};
const base: MnistProblem = {
  hidden: [6],
  activation: 'relu',
  encoding: { direct: { scale: 'none' } },
  bounds: null,
  fitness: 'accuracy',
  images: 'test',
  batch: null,
  augment: 'none',
  validateEvery: 1,
};
const genomesOf = (count: number, architecture: Architecture, n: number) =>
  draw((gen) =>
    Array.from({ length: count }, () =>
      Float32Array.from({ length: geneCount(architecture) }, () => gen.float() - 0.5),
    ),
  )(seed(n))[0];
const batchOf = (genomes: ReadonlyArray<Float32Array>, rng = seed(9), progress = 0) => ({
  genomes,
  rng,
  progress,
  generation: 0,
});

/** An encoding made apart: the mean and the scale of the first layer by plain loops over the images to train on. */
const encodingOf = (architecture: Architecture, encoding: MnistProblem['encoding']): Encoding => {
  const scales = architecture.layers.slice(0, -1).map((inputs) => 1 / Math.sqrt(inputs));
  if ('direct' in encoding && encoding.direct.scale === 'none') return directEncoding({ architecture });
  if ('direct' in encoding && encoding.direct.scale === 'fanIn') return directEncoding({ architecture, scales });
  const { train } = validationSplit(mnist.train);
  const centre = new Float64Array(784);
  train.images.forEach((byte, i) => (centre[i % 784]! += byte / 255 / train.size));
  const basis = 'dct' in encoding ? dctBasis(28, encoding.dct.coefficients) : null;
  let spread = 0;
  for (const row of all(train)) {
    const centred = Float64Array.from(pixelsOf(train, row), (intensity, i) => intensity - centre[i]!);
    const features =
      basis === null
        ? centred
        : Array.from({ length: basis.length / 784 }, (_, k) =>
            centred.reduce((sum, intensity, i) => sum + intensity * basis[k * 784 + i]!, 0),
          );
    for (const feature of features) spread += feature ** 2 / train.size;
  }
  scales[0] = 1 / Math.sqrt(spread);
  return 'dct' in encoding
    ? dctEncoding({ architecture, side: 28, coefficients: encoding.dct.coefficients, scales, centre })
    : directEncoding({ architecture, scales, centre });
};

/** Scores by the plain forward pass of the expressed network on pixels, one image after the other. */
const oracle = ({ express, phenotype }: Encoding, genes: Float32Array, digits: Digits, rows: ReadonlyArray<number>) => {
  const run = forward(phenotype)(express(genes));
  let [hits, loss] = [0, 0];
  for (const row of rows) {
    const logits = run(pixelsOf(digits, row));
    if (argMax(logits) === digits.labels[row]) hits++;
    loss += crossEntropy(logits)(digits.labels[row]!);
  }
  return { accuracy: hits / rows.length, loss: loss / rows.length };
};
const pixelsOf = (digits: Digits, row: number) =>
  Float64Array.from(digits.images.subarray(row * 784, (row + 1) * 784), (byte) => byte / 255);
const all = (digits: Digits) => Array.from({ length: digits.size }, (_, i) => i);
const right = <A>(result: E.Either<string, A>): A => {
  if (E.isLeft(result)) throw new Error(result.left);
  return result.right;
};

describe.each(testedBackends())('mnistClassifier on %s', (name) => {
  let tensorflow: LoadedTensorFlow;
  let tensors: number;
  beforeAll(async () => {
    tensorflow = await backend(name);
  });
  beforeEach(() => {
    tensors = tensorflow.tf.memory().numTensors;
  });
  afterEach(() => {
    expect(tensorflow.tf.memory().numTensors).toBe(tensors);
  });

  it('scores as the plain forward pass does, whatever the network, the population and the chunks', async () => {
    const cases = fc.record({
      hidden: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      activation: fc.constantFrom<Activation>('relu', 'tanh', 'sigmoid', 'step'),
      encoding: fc.constantFrom<MnistProblem['encoding']>(
        { direct: { scale: 'none' } },
        { direct: { scale: 'fanIn' } },
        { direct: { scale: 'centred' } },
        { dct: { coefficients: 30 } },
      ),
      population: fc.integer({ min: 1, max: 7 }),
      // Down to one network on sixteen images at a time.
      memoryMiB: fc.constantFrom(0, 0.1, 0.5, 64),
      images: fc.constantFrom('train' as const, 'test' as const),
      n: fc.nat({ max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ hidden, activation, encoding, population, memoryMiB, images, n }) => {
        const problem: MnistProblem = {
          ...base,
          hidden,
          activation,
          images,
          encoding,
          fitness: 'crossEntropy',
        };
        const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB })(problem);
        const genomes = genomesOf(population, classifier.genotype, n);
        const plain = encodingOf(classifier.architecture, encoding);
        const digits = images === 'test' ? mnist.test : validationSplit(mnist.train).train;
        const scores = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
        const tested = right(await classifier.test(genomes[0]!)());
        const validated = right(await classifier.validate(genomes[0]!)());
        classifier.dispose();
        // A sum near 0 may step to the other side in single precision: one unit of one image, in the worst of cases here.
        const [places, slack] = activation === 'step' ? [1, 2 / 30] : [4, 1 / 30];
        genomes.forEach((genes, i) => {
          const expected = oracle(plain, genes, digits, all(digits));
          expect(scores.values[i]).toBeCloseTo(expected.loss, places);
        });
        const onTest = oracle(plain, genomes[0]!, mnist.test, all(mnist.test));
        expect(tested.loss).toBeCloseTo(onTest.loss, places);
        expect(Math.abs(tested.accuracy - onTest.accuracy)).toBeLessThanOrEqual(slack);
        const { validation } = validationSplit(mnist.train);
        const onValidation = oracle(plain, genomes[0]!, validation, all(validation));
        expect(validated.loss).toBeCloseTo(onValidation.loss, places);
      }),
      { seed: 5, numRuns: 25 },
    );
  }, 60_000);

  it('has accuracy as a fraction to maximise, and the same for every number of chunks', async () => {
    const accuracies = [];
    for (const memoryMiB of [0, 64]) {
      const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB })(base);
      const genomes = genomesOf(5, classifier.architecture, 3);
      const scores = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
      expect(scores.objectives).toEqual([{ name: 'accuracy', direction: 'maximise' }]);
      genomes.forEach((genes, i) =>
        expect(scores.values[i]).toBe(oracle(directEncoding(classifier), genes, mnist.test, all(mnist.test)).accuracy),
      );
      accuracies.push(Array.from(scores.values));
      classifier.dispose();
    }
    expect(accuracies[0]).toEqual(accuracies[1]);
  });

  it('draws one mini-batch for the whole generation, of the size that progress asks for', async () => {
    const problem: MnistProblem = {
      ...base,
      images: 'train',
      fitness: 'crossEntropy',
      batch: { from: 10, to: 90, curve: 'linear' },
    };
    const classifier = mnistClassifier(tensorflow, mnist)(problem);
    const genomes = genomesOf(3, classifier.architecture, 4);
    const scores = await firstValueFrom(classifier.evaluator(batchOf(genomes, seed(77), 0.5)));
    const [rows] = miniBatch(50, 210)(seed(77));
    genomes.forEach((genes, i) =>
      expect(scores.values[i]).toBeCloseTo(oracle(directEncoding(classifier), genes, mnist.train, [...rows]).loss, 4),
    );
    classifier.dispose();
  });

  it('answers the first class when all outputs are equal', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)(base);
    const { accuracy, loss } = right(await classifier.test(new Float32Array(classifier.genes))());
    expect(accuracy).toBe(0.1);
    expect(loss).toBeCloseTo(Math.log(10), 5);
    classifier.dispose();
  });

  it('scores a network that has a gene which is no number NaN, and its neighbours as always', async () => {
    for (const fitness of ['accuracy', 'crossEntropy'] as const) {
      const classifier = mnistClassifier(tensorflow, mnist)({ ...base, fitness });
      const genomes = genomesOf(4, classifier.architecture, 6);
      const sound = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
      genomes[1]![3] = NaN;
      genomes[2]![classifier.genes - 1] = Infinity;
      const scores = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
      expect(Array.from(scores.values, Number.isNaN)).toEqual([false, true, true, false]);
      expect([scores.values[0], scores.values[3]]).toEqual([sound.values[0], sound.values[3]]);
      classifier.dispose();
    }
  });

  it('scores a network whose sums overflow NaN, though all of its genes are numbers', async () => {
    for (const fitness of ['accuracy', 'crossEntropy'] as const) {
      const classifier = mnistClassifier(tensorflow, mnist)({ ...base, fitness, hidden: [6, 5] });
      const genomes = genomesOf(3, classifier.architecture, 6);
      const sound = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
      genomes[1] = genomes[1]!.map((gene) => Math.abs(gene) * 1e20);
      const scores = await firstValueFrom(classifier.evaluator(batchOf(genomes)));
      expect(scores.values[1]).toBeNaN();
      expect([scores.values[0], scores.values[2]]).toEqual([sound.values[0], sound.values[2]]);
      classifier.dispose();
    }
  });

  it('reads no genes behind those of the genotype, where a step size may be', async () => {
    const problem: MnistProblem = { ...base, fitness: 'crossEntropy', encoding: { dct: { coefficients: 8 } } };
    const classifier = mnistClassifier(tensorflow, mnist)(problem);
    const genomes = genomesOf(3, classifier.genotype, 6);
    const longer = genomes.map((genes) => Float32Array.of(...genes, NaN));
    const [scores, same] = [
      await firstValueFrom(classifier.evaluator(batchOf(genomes))),
      await firstValueFrom(classifier.evaluator(batchOf(longer))),
    ];
    expect(same.values).toEqual(scores.values);
    expect(await classifier.test(longer[0]!)()).toEqual(await classifier.test(genomes[0]!)());
    classifier.dispose();
  });

  it('is shaped as the genotype in genes, as the network of pixels in architecture', () => {
    const classifier = mnistClassifier(
      tensorflow,
      mnist,
    )({ ...base, hidden: [128], encoding: { dct: { coefficients: 100 } } });
    expect([classifier.genes, classifier.genotype.layers, classifier.architecture.layers]).toEqual([
      14_218,
      [100, 128, 10],
      [784, 128, 10],
    ]);
    expect(classifier.note).toBeNull();
    classifier.dispose();
  });

  it('scores the same population to the same bytes, twice and at the same time', async () => {
    const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB: 0.5 })({ ...base, fitness: 'crossEntropy' });
    const [some, others] = [genomesOf(6, classifier.architecture, 7), genomesOf(6, classifier.architecture, 8)];
    const alone = [
      await firstValueFrom(classifier.evaluator(batchOf(some))),
      await firstValueFrom(classifier.evaluator(batchOf(others))),
    ];
    const together = await Promise.all(
      [some, others].map((genomes) => firstValueFrom(classifier.evaluator(batchOf(genomes)))),
    );
    expect(together.map(({ values }) => Array.from(values))).toEqual(alone.map(({ values }) => Array.from(values)));
    classifier.dispose();
  });

  it('scores nobody as nothing', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)(base);
    expect((await firstValueFrom(classifier.evaluator(batchOf([])))).size).toBe(0);
    classifier.dispose();
  });

  it('stops between two chunks when nobody listens any more, and frees its tensors', async () => {
    const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB: 0 })(base);
    const held = tensorflow.tf.memory().numTensors;
    let products = 0;
    const { tf } = tensorflow;
    const counting: LoadedTensorFlow = {
      ...tensorflow,
      tf: {
        ...tf,
        matMul: ((...parts: Parameters<typeof tf.matMul>) => (products++, tf.matMul(...parts))) as typeof tf.matMul,
      },
    };
    const counted = mnistClassifier(counting, mnist, { memoryMiB: 0 })(base);
    const genomes = genomesOf(20, classifier.architecture, 1);
    const emitted: Array<unknown> = [];
    const subscription = counted.evaluator(batchOf(genomes)).subscribe((scores) => emitted.push(scores));
    await new Promise((resolve) => setImmediate(resolve));
    subscription.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const made = products;
    await new Promise((resolve) => setTimeout(resolve, 20));
    counted.dispose();
    expect(made).toBeLessThan(2 * 20 * 5);
    expect(products).toBe(made);
    expect(emitted).toEqual([]);
    expect(tf.memory().numTensors).toBe(held);
    classifier.dispose();
  });

  it('passes on what breaks, as an error of the stream and of the task, and frees its tensors', async () => {
    const { tf } = tensorflow;
    const broken: LoadedTensorFlow = {
      ...tensorflow,
      tf: {
        ...tf,
        argMax: (() => {
          throw new Error('out of memory');
        }) as typeof tf.argMax,
      },
    };
    const classifier = mnistClassifier(broken, mnist)(base);
    const genomes = genomesOf(2, classifier.architecture, 1);
    await expect(firstValueFrom(classifier.evaluator(batchOf(genomes)))).rejects.toThrow('out of memory');
    expect(await classifier.test(genomes[0]!)()).toEqual(E.left('out of memory'));
    classifier.dispose();
  });

  it('ranks candidates for champion by their loss on the validation images', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)(base);
    const genomes = genomesOf(3, classifier.architecture, 2);
    const losses = right(await classifier.validateAll(genomes)());
    const { validation } = validationSplit(mnist.train);
    genomes.forEach((genes, i) =>
      expect(losses[i]).toBeCloseTo(oracle(directEncoding(classifier), genes, validation, all(validation)).loss, 4),
    );
    classifier.dispose();
  });
});
