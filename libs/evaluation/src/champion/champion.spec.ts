import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activation, fanInScales, forward, layout, softmax } from '@evorx/neural';
import { draw, seed } from '@evorx/random';
import type { MnistProblem } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { mnistClassifier } from '../classifier/mnist-classifier';
import { featureSource } from '../features/feature-source';
import type { Mnist } from '../mnist/digits';
import { digitsOf } from '../mnist/digits-of';
import { backend, testedBackends } from '../testing/backends';
import { syntheticDigits } from '../testing/idx-files';
import { decodeChampion } from './champion-archive';
import { loadChampion } from './load-champion';
import { parseChampion } from './parse-champion';
import { predict } from './predict';

const mnist: Mnist = {
  train: syntheticDigits(16, 1),
  test: syntheticDigits(10, 2),
  dataset: { name: 'custom', train: 16, test: 10, sha256: 'abc' },
  note: null,
};
const base: MnistProblem = {
  hidden: [],
  activation: 'relu',
  encoding: { direct: { scale: 'none' } },
  bounds: null,
  fitness: 'accuracy',
  images: 'train',
  batch: 4,
  augment: 'none',
  validateEvery: 1,
};
const genesOf = (count: number) =>
  draw((gen) => Float32Array.from({ length: count }, () => gen.float() - 0.5))(seed(1))[0];
const image = Float32Array.from(mnist.test.images.subarray(0, 784), (byte) => byte / 255);

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evorx-champion-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const saved = async (tensorflow: LoadedTensorFlow, hidden: ReadonlyArray<number>, activation: Activation) => {
  const classifier = mnistClassifier(
    tensorflow,
    mnist,
  )({ ...base, hidden, activation, encoding: { direct: { scale: 'fanIn' } } });
  const genes = genesOf(classifier.genes);
  expect(await classifier.save(genes, join(directory, 'champion'))()).toEqual(E.right(undefined));
  classifier.dispose();
  const { architecture } = classifier;
  const scales = fanInScales(architecture);
  return { architecture, logits: forward(architecture)(genes.map((gene, i) => gene * scales[i]!))(image) };
};

describe.each(testedBackends())('a champion saved on %s', (name) => {
  let tensorflow: LoadedTensorFlow;
  beforeAll(async () => {
    tensorflow = await backend(name);
  });

  it.each<[Activation, ReadonlyArray<number>]>([
    ['relu', [7]],
    ['tanh', [5, 4]],
    ['sigmoid', [6]],
    ['step', [8, 5]],
    ['relu', []],
  ])('is the same network as a layers model and as a champion (%s, hidden %p)', async (activation, hidden) => {
    const { tf } = tensorflow;
    const tensors = tf.memory().numTensors;
    const { architecture, logits } = await saved(tensorflow, hidden, activation);
    expect(tf.memory().numTensors).toBe(tensors);
    expect((await readdir(join(directory, 'champion'))).sort()).toEqual(['model.json', 'weights.bin']);

    const json = JSON.parse(await readFile(join(directory, 'champion', 'model.json'), 'utf8'));
    expect(json.userDefinedMetadata.evorx).toEqual({ architecture, dataset: mnist.dataset });
    const weights = await readFile(join(directory, 'champion', 'weights.bin'));
    const model = await tf.loadLayersModel(
      name === 'tensorflow'
        ? `file://${join(directory, 'champion', 'model.json')}`
        : tf.io.fromMemory({
            modelTopology: json.modelTopology,
            weightSpecs: json.weightsManifest[0].weights,
            weightData: Uint8Array.from(weights).buffer,
          }),
    );
    const input = tf.tensor2d(image, [1, 784]);
    const output = model.predict(input) as ReturnType<typeof tf.tensor>;
    const probabilities = Array.from(output.dataSync());
    tf.dispose([input, output]);
    model.dispose();
    expect(tf.memory().numTensors).toBe(tensors);

    const champion = await loadChampion(join(directory, 'champion'))();
    if (E.isLeft(champion)) throw new Error(champion.left.message);
    const prediction = predict(champion.right, image);
    softmax(logits).forEach((probability, digit) => {
      expect(probabilities[digit]).toBeCloseTo(probability, 5);
      expect(prediction.probabilities[digit]).toBeCloseTo(probability, 6);
    });
  });

  it.each<[string, MnistProblem['encoding']]>([
    ['dct', { dct: { coefficients: 40 } }],
    ['centred', { direct: { scale: 'centred' } }],
  ])('answers as its genotype does on features (%s), with a step size behind its genes', async (_, encoding) => {
    const problem: MnistProblem = { ...base, hidden: [7], encoding };
    const classifier = mnistClassifier(tensorflow, mnist)(problem);
    const source = featureSource(tensorflow, mnist, problem);
    const genes = genesOf(classifier.genes + 1);
    expect(await classifier.save(genes, join(directory, 'champion'))()).toEqual(E.right(undefined));
    const champion = await loadChampion(join(directory, 'champion'))();
    if (E.isLeft(champion)) throw new Error(champion.left.message);
    expect(champion.right.architecture).toEqual({ layers: [784, 7, 10], activation: 'relu' });

    const rows = source.test().rows(0, mnist.test.size);
    const [features, width] = [rows.dataSync(), rows.shape[1]];
    rows.dispose();
    const { genotype } = classifier;
    const scaled = Float64Array.from(genes);
    layout(genotype).forEach(({ offset, length }, l) => {
      for (let i = offset; i < offset + length; i++) scaled[i]! *= source.scales[l]!;
    });
    for (let image = 0; image < mnist.test.size; image++) {
      const row = Float64Array.from(features.subarray(image * width, (image + 1) * width - 1));
      const answers = softmax(forward(genotype)(scaled)(row.map((feature) => feature / source.scales[0]!)));
      const pixels = Float32Array.from(
        mnist.test.images.subarray(image * 784, (image + 1) * 784),
        (byte) => byte / 255,
      );
      predict(champion.right, pixels).probabilities.forEach((probability, digit) =>
        expect(probability).toBeCloseTo(answers[digit]!, 5),
      );
    }
    const tested = await classifier.test(genes)();
    const hits = Array.from(mnist.test.labels).filter((label, image) => {
      const pixels = Float32Array.from(
        mnist.test.images.subarray(image * 784, (image + 1) * 784),
        (byte) => byte / 255,
      );
      return predict(champion.right, pixels).digit === label;
    });
    expect(E.isRight(tested) && tested.right.accuracy).toBe(hits.length / mnist.test.size);
    source.dispose();
    classifier.dispose();
  });

  it.each<[string, Partial<MnistProblem>]>([
    ['of pixels', { hidden: [7, 5], activation: 'tanh', encoding: { direct: { scale: 'fanIn' } } }],
    ['of features', { hidden: [7], encoding: { dct: { coefficients: 40 } } }],
    ['without hidden units', {}],
  ])('is assessed as it scores, and archived with the network that answers so (%s)', async (_, change) => {
    const classifier = mnistClassifier(tensorflow, mnist, { memoryMiB: 1 })({ ...base, ...change });
    const genes = genesOf(classifier.genes + 1);
    await classifier.validate(genes)();
    await classifier.test(genes)();
    const tensors = tensorflow.tf.memory().numTensors;
    for (const images of ['validation', 'test'] as const) {
      const assessment = await classifier.examine(genes, images)();
      if (E.isLeft(assessment)) throw new Error(assessment.left);
      const { accuracy, loss } = assessment.right;
      const scored = await (images === 'test' ? classifier.test : classifier.validate)(genes)();
      expect(E.right({ accuracy, loss })).toEqual(scored);

      const report = { generation: 3, genes: classifier.genes, ...assessment.right };
      const bytes = await classifier.archive(genes, report)();
      if (E.isLeft(bytes)) throw new Error(bytes.left);
      const archive = decodeChampion(bytes.right);
      if (E.isLeft(archive)) throw new Error(archive.left.message);
      expect(archive.right.report).toEqual(report);
      const champion = parseChampion(archive.right);
      if (E.isLeft(champion)) throw new Error(champion.left.message);
      const digits = digitsOf(mnist, images);
      report.mistakes.forEach(({ index, label, answer, outputs }, i) => {
        const pixels = archive.right.pixels.subarray(784 * i, 784 * (i + 1));
        expect(pixels).toEqual(digits.images.subarray(784 * index, 784 * (index + 1)));
        expect(label).toBe(digits.labels[index]);
        const { digit, probabilities } = predict(
          champion.right,
          Float32Array.from(pixels, (byte) => byte / 255),
        );
        expect(digit).toBe(answer);
        probabilities.forEach((probability, d) => expect(probability).toBeCloseTo(outputs[d]!, 5));
      });
    }
    expect(tensorflow.tf.memory().numTensors).toBe(tensors);
    classifier.dispose();
  });

  it('that is no numbers is assessed as giving no answers, and archived nevertheless', async () => {
    const classifier = mnistClassifier(tensorflow, mnist)({ ...base, hidden: [3] });
    const genes = genesOf(classifier.genes).fill(NaN, 0, 1);
    const tensors = tensorflow.tf.memory().numTensors;
    const assessment = await classifier.examine(genes, 'test')();
    if (E.isLeft(assessment)) throw new Error(assessment.left);
    expect(assessment.right).toMatchObject({ size: 10, accuracy: null, loss: null, mistakes: [] });
    expect(assessment.right.confusion.flat().every((count) => count === 0)).toBe(true);
    const bytes = await classifier.archive(genes, { generation: 0, genes: classifier.genes, ...assessment.right })();
    if (E.isLeft(bytes)) throw new Error(bytes.left);
    const archive = decodeChampion(bytes.right);
    if (E.isLeft(archive)) throw new Error(archive.left.message);
    const champion = parseChampion(archive.right);
    expect(E.isRight(champion) && predict(champion.right, image).digit).toBe(-1);
    expect(tensorflow.tf.memory().numTensors).toBe(tensors);
    classifier.dispose();
  });

  it('is refused in one line when a file of it is missing, broken or of another kind', async () => {
    const message = async () => {
      const loaded = await loadChampion(join(directory, 'champion'))();
      return E.isLeft(loaded) ? loaded.left.message : 'none';
    };
    const [model, weights] = [join(directory, 'champion', 'model.json'), join(directory, 'champion', 'weights.bin')];
    expect(await message()).toContain(`${model}: cannot be read`);
    await saved(tensorflow, [3], 'relu');
    expect(await message()).toBe('none');
    await writeFile(weights, new Uint8Array(12));
    expect(await message()).toBe(`${weights}: 12 bytes, expected 9580 for 784-3-10`);
    await writeFile(model, '{}');
    expect(await message()).toBe(
      `${model}: no evorx architecture in userDefinedMetadata; expected a champion saved by evorx`,
    );
    await writeFile(model, 'null');
    expect(await message()).toContain('no evorx architecture');
    await writeFile(model, '{');
    expect(await message()).toContain('no JSON');
    await rm(weights);
    expect(await message()).toContain(`${weights}: cannot be read`);
  });

  it('says which directory it cannot be saved to', async () => {
    await writeFile(join(directory, 'file'), '');
    const classifier = mnistClassifier(tensorflow, mnist)(base);
    const result = await classifier.save(genesOf(classifier.genes), join(directory, 'file', 'champion'))();
    expect(E.isLeft(result) && result.left).toContain(
      `${join(directory, 'file', 'champion')}: the champion cannot be saved`,
    );
  });
});
