import fc from 'fast-check';
import type { Probe } from '@evorx/algorithms';
import { type Activation, crossEntropy, forward, layout } from '@evorx/neural';
import { draw, seed } from '@evorx/random';
import type { MnistProblem } from '@evorx/recipe';
import { firstValueFrom } from 'rxjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { mnistClassifier } from '../classifier/mnist-classifier';
import { featureSource } from '../features/feature-source';
import type { Mnist } from '../mnist/digits';
import { backend, testedBackends } from '../testing/backends';
import { syntheticDigits } from '../testing/idx-files';

const mnist: Mnist = {
  train: syntheticDigits(64, 1),
  test: syntheticDigits(10, 2),
  dataset: { name: 'custom', train: 64, test: 10, sha256: '' },
  note: null,
};
const base: MnistProblem = {
  hidden: [4],
  activation: 'tanh',
  encoding: { dct: { coefficients: 6 } },
  bounds: null,
  fitness: 'crossEntropy',
  images: 'train',
  batch: 20,
  augment: 'none',
  validateEvery: 1,
};
const genesOf = (count: number, n: number) =>
  draw((gen) => Float32Array.from({ length: count }, () => 2 * gen.float() - 1))(seed(n))[0];
const probeOf = (centre: Float32Array, rng = seed(9)): Probe => ({ centre, rng, generation: 0, progress: 0 });

describe.each(testedBackends())('backPropagation on %s', (name) => {
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

  /** The mean loss as a function of the genes in double precision, on the rows that the networks see. */
  const plainLoss = (problem: MnistProblem, rng = seed(9)) => {
    const source = featureSource(tensorflow, mnist, problem);
    const { rows, labels } = source.batch({ rng, progress: 0 });
    const { genotype } = source.encoding;
    const [numbers, width] = [Float64Array.from(rows.dataSync()), rows.shape[1]];
    rows.dispose();
    source.dispose();
    const layers = layout(genotype);
    return (genes: Float64Array): number => {
      const weights = genes.slice();
      layers.forEach(({ offset, length }, l) => {
        for (let i = offset; i < offset + length; i++) weights[i]! *= source.scales[l]!;
      });
      const run = forward(genotype)(weights);
      let loss = 0;
      labels.forEach((label, image) => {
        const features = numbers.subarray(image * width, (image + 1) * width - 1).map((f) => f / source.scales[0]!);
        loss += crossEntropy(run(features))(label) / labels.length;
      });
      return loss;
    };
  };

  it('is the slope of the loss in every gene, by finite differences', async () => {
    const cases = fc.record({
      hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      activation: fc.constantFrom<Activation>('relu', 'tanh', 'sigmoid'),
      encoding: fc.constantFrom<MnistProblem['encoding']>(
        { dct: { coefficients: 6 } },
        { direct: { scale: 'none' } },
        { direct: { scale: 'fanIn' } },
        { direct: { scale: 'centred' } },
      ),
      augment: fc.constantFrom('none' as const, 'shift' as const),
      n: fc.nat({ max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ n, ...changes }) => {
        const problem = { ...base, ...changes };
        const classifier = mnistClassifier(tensorflow, mnist)(problem);
        const genes = genesOf(classifier.genes, n);
        const { gradient, scores, evaluations } = await firstValueFrom(classifier.gradient(probeOf(genes)));
        classifier.dispose();
        expect(gradient).toHaveLength(classifier.genes);
        expect(evaluations).toBe(1);
        expect(scores.objectives).toEqual([{ name: 'cross-entropy', direction: 'minimise' }]);
        const loss = plainLoss(problem);
        expect(scores.values[0]).toBeCloseTo(loss(Float64Array.from(genes)), 5);
        // Genes of all layers, the biases among them; a rectifier has a kink, which small steps rarely cross.
        const step = 1e-6;
        const checked = [...Array(14).keys()].map((i) => Math.floor(((i + 0.5) * classifier.genes) / 14));
        for (const gene of [...checked, classifier.genes - 1]) {
          const [up, down] = [Float64Array.from(genes), Float64Array.from(genes)];
          up[gene]! += step;
          down[gene]! -= step;
          const slope = (loss(up) - loss(down)) / (2 * step);
          expect(Math.abs(gradient[gene]! - slope)).toBeLessThan(1e-5 + 1e-4 * Math.abs(slope));
        }
      }),
      { seed: 4, numRuns: 16 },
    );
  }, 60_000);

  it('scores as the evaluator does, on the same images', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)({ ...base, augment: 'shift' });
    const genes = genesOf(classifier.genes, 2);
    const { scores } = await firstValueFrom(classifier.gradient(probeOf(genes)));
    const scored = await firstValueFrom(
      classifier.evaluator({ genomes: [genes], rng: seed(9), generation: 0, progress: 0 }),
    );
    expect(scores.values[0]).toBeCloseTo(scored.values[0]!, 5);
    classifier.dispose();
  });

  it('is the same in chunks, to single precision', async () => {
    const found: Array<Float32Array> = [];
    for (const memoryMiB of [0, 64]) {
      const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB })({ ...base, batch: null });
      const genes = genesOf(classifier.genes, 3);
      found.push((await firstValueFrom(classifier.gradient(probeOf(genes)))).gradient);
      classifier.dispose();
    }
    found[0]!.forEach((slope, gene) => expect(slope).toBeCloseTo(found[1]![gene]!, 5));
  });

  it('follows the same mini-batch for the same generator, to the same bytes', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)(base);
    const genes = genesOf(classifier.genes, 4);
    const take = async (n: number) => [
      ...(await firstValueFrom(classifier.gradient(probeOf(genes, seed(n))))).gradient,
    ];
    expect(await take(1)).toEqual(await take(1));
    expect(await take(1)).not.toEqual(await take(2));
    classifier.dispose();
  });

  it('is an error at once for steps, which says why', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)({ ...base, activation: 'step' });
    await expect(firstValueFrom(classifier.gradient(probeOf(genesOf(classifier.genes, 1))))).rejects.toThrow(
      'a step has no gradient: choose relu, tanh or sigmoid to follow one',
    );
    classifier.dispose();
  });

  it('has a loss that is no number where a gene is none', async () => {
    for (const activation of ['relu', 'tanh'] as const) {
      const classifier = mnistClassifier(tensorflow, mnist)({ ...base, activation });
      const genes = genesOf(classifier.genes, 1);
      genes[2] = NaN;
      const { scores, gradient } = await firstValueFrom(classifier.gradient(probeOf(genes)));
      expect(scores.values[0]).toBeNaN();
      expect(gradient.some(Number.isNaN)).toBe(true);
      classifier.dispose();
    }
  });

  it('stops between two chunks when nobody listens any more, and emits nothing', async () => {
    const { tf } = tensorflow;
    let products = 0;
    const counting: LoadedTensorFlow = {
      ...tensorflow,
      tf: {
        ...tf,
        matMul: ((...parts: Parameters<typeof tf.matMul>) => (products++, tf.matMul(...parts))) as typeof tf.matMul,
      },
    };
    const encoding = { direct: { scale: 'none' } } as const;
    const classifier = mnistClassifier(counting, mnist, { memoryMiB: 0 })({ ...base, encoding, batch: null });
    const emitted: Array<unknown> = [];
    const subscription = classifier.gradient(probeOf(genesOf(classifier.genes, 1))).subscribe((e) => emitted.push(e));
    await new Promise((resolve) => setImmediate(resolve));
    subscription.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const made = products;
    await new Promise((resolve) => setTimeout(resolve, 20));
    // Five products a chunk, four chunks.
    expect(made).toBeLessThan(5 * 4);
    expect(products).toBe(made);
    expect(emitted).toEqual([]);
    classifier.dispose();
  });
});
