import fc from 'fast-check';
import { dctBasis } from '@evorx/neural';
import { seed } from '@evorx/random';
import type { MnistProblem } from '@evorx/recipe';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { type Digits, type Mnist, PIXELS } from '../mnist/digits';
import { validationSplit } from '../mnist/validation-split';
import { backend, testedBackends } from '../testing/backends';
import { syntheticDigits } from '../testing/idx-files';
import { type FeatureSource, featureSource } from './feature-source';
import type { ImageSet } from './image-set';
import { drawShifts, SHIFTS } from './shifts';
import { miniBatch } from './mini-batch';

const mnist: Mnist = {
  train: syntheticDigits(120, 1),
  test: syntheticDigits(30, 2),
  dataset: { name: 'custom', train: 120, test: 30, sha256: '' },
  note: null,
};
const base: MnistProblem = {
  hidden: [5],
  activation: 'relu',
  encoding: { direct: { scale: 'none' } },
  bounds: null,
  fitness: 'crossEntropy',
  images: 'train',
  batch: 40,
  augment: 'none',
  validateEvery: 1,
};
const encodings: ReadonlyArray<[string, MnistProblem['encoding']]> = [
  ['none', { direct: { scale: 'none' } }],
  ['fanIn', { direct: { scale: 'fanIn' } }],
  ['centred', { direct: { scale: 'centred' } }],
  ['dct', { dct: { coefficients: 23 } }],
];

/** An image as intensities, moved pixel by pixel. */
const pixelsOf = ({ images }: Digits, row: number, [right, down]: readonly [number, number] = [0, 0]) =>
  Float64Array.from({ length: PIXELS }, (_, i) => {
    const [x, y] = [(i % 28) - right, Math.floor(i / 28) - down];
    return x < 0 || x > 27 || y < 0 || y > 27 ? 0 : images[row * PIXELS + y * 28 + x]! / 255;
  });

/** The features of a pixel vector by plain loops, and those of the whole training part for their scale. */
const plainFeatures = ({ encoding }: MnistProblem, train: Digits) => {
  const mean = new Float64Array(PIXELS);
  for (let row = 0; row < train.size; row++)
    pixelsOf(train, row).forEach((intensity, i) => (mean[i]! += intensity / train.size));
  const features = (pixels: Float64Array): Float64Array => {
    if ('direct' in encoding && encoding.direct.scale !== 'centred') return pixels;
    const centred = pixels.map((intensity, i) => intensity - mean[i]!);
    if ('direct' in encoding) return centred;
    const { coefficients } = encoding.dct;
    const basis = dctBasis(28, coefficients);
    return Float64Array.from({ length: coefficients }, (_, k) =>
      centred.reduce((sum, intensity, i) => sum + intensity * basis[k * PIXELS + i]!, 0),
    );
  };
  let spread = 0;
  for (let row = 0; row < train.size; row++)
    spread += features(pixelsOf(train, row)).reduce((sum, feature) => sum + feature * feature, 0) / train.size;
  const scale =
    'direct' in encoding && encoding.direct.scale === 'none'
      ? 1
      : 'direct' in encoding && encoding.direct.scale === 'fanIn'
        ? 1 / 28
        : 1 / Math.sqrt(spread);
  return { scale, row: (pixels: Float64Array) => [...Array.from(features(pixels), (f) => f * scale), scale] };
};

describe.each(testedBackends())('featureSource on %s', (name) => {
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

  const using = (changes: Partial<MnistProblem>, use: (source: FeatureSource) => void, data = mnist) => {
    const source = featureSource(tensorflow, data, { ...base, ...changes });
    try {
      use(source);
    } finally {
      source.dispose();
    }
  };
  const read = (images: ImageSet, start = 0, end = images.size) => {
    const tensor = images.rows(start, end);
    const [numbers, width] = [tensor.dataSync(), tensor.shape[1]];
    tensor.dispose();
    return Array.from({ length: end - start }, (_, i) => Array.from(numbers.slice(i * width, (i + 1) * width)));
  };
  const close = (rows: ReadonlyArray<ReadonlyArray<number>>, expected: ReadonlyArray<ReadonlyArray<number>>) => {
    expect(rows).toHaveLength(expected.length);
    rows.forEach((row, r) => {
      expect(row).toHaveLength(expected[r]!.length);
      expect(Math.max(...row.map((number, i) => Math.abs(number - expected[r]![i]!)))).toBeLessThan(2e-6);
    });
  };

  it.each(encodings)('gives features times the first scale, and the constant, of every part (%s)', (_, encoding) => {
    const { train, validation } = validationSplit(mnist.train);
    const plain = plainFeatures({ ...base, encoding }, train);
    using({ encoding }, (source) => {
      expect(source.scales[0]).toBeCloseTo(plain.scale, 7);
      expect(source.scales[1]).toBe(encodings[0]![1] === encoding ? 1 : 1 / Math.sqrt(5));
      const expected = (digits: Digits, rows: ReadonlyArray<number>) =>
        rows.map((row) => plain.row(pixelsOf(digits, row)));
      const [positions] = miniBatch(40, 105)(seed(3));
      close(read(source.images({ rng: seed(3), progress: 0 })), expected(train, [...positions]));
      close(read(source.validation()), expected(validation, [...Array(15).keys()]));
      close(read(source.test(), 7, 9), expected(mnist.test, [7, 8]));
      expect([...source.test().labels(7, 9)]).toEqual([7, 8]);
    });
  });

  it.each(encodings)('moves every image of a mini-batch by one of the five shifts (%s)', (_, encoding) => {
    const { train, validation } = validationSplit(mnist.train);
    const plain = plainFeatures({ ...base, encoding }, train);
    using({ encoding, augment: 'shift' }, (source) => {
      const [positions, next] = miniBatch(40, 105)(seed(4));
      const [shifts] = drawShifts(40)(next);
      expect(new Set(shifts).size).toBe(SHIFTS.length);
      const images = source.images({ rng: seed(4), progress: 0 });
      close(
        read(images),
        Array.from(positions, (row, i) => plain.row(pixelsOf(train, row, SHIFTS[shifts[i]!]))),
      );
      expect([...images.labels(0, 40)]).toEqual(Array.from(positions, (row) => train.labels[row]));
      // Those that measure stand still.
      close(read(source.validation(), 0, 3), [0, 1, 2].map((row) => plain.row(pixelsOf(validation, row)))); // prettier-ignore
    });
    using({ encoding, augment: 'shift', images: 'test', batch: null }, (source) =>
      close(
        read(source.images({ rng: seed(4), progress: 0 })),
        [...Array(30).keys()].map((row) => plain.row(pixelsOf(mnist.test, row))),
      ),
    );
  });

  it.each(encodings)('gives the same images in any cut, and at once (%s)', (_, encoding) => {
    for (const augment of ['none', 'shift'] as const)
      for (const batch of [40, null])
        using({ encoding, augment, batch }, (source) => {
          const moment = { rng: seed(5), progress: 0.5 };
          const whole = read(source.images(moment));
          const images = source.images(moment);
          // As text: Jest is slow to compare long arrays.
          expect(String([...read(images, 0, 17), ...read(images, 17, images.size)])).toBe(String(whole));
          const { rows, labels } = source.batch(moment);
          expect(rows.shape).toEqual([images.size, source.encoding.genotype.layers[0]! + 1]);
          expect(String(Array.from(rows.dataSync()))).toBe(String(whole));
          expect(labels).toEqual(images.labels(0, images.size));
          rows.dispose();
        });
  });

  it('gives the bytes of pixels over 255, to the bit, where nothing is scaled', () => {
    using({ batch: null, images: 'test' }, (source) => {
      const bytes = Array.from(mnist.test.images.subarray(0, PIXELS), (byte) => Math.fround(byte / 255));
      expect(read(source.images({ rng: seed(1), progress: 0 }), 0, 1)[0]).toEqual([...bytes, 1]);
    });
  });

  it('gives the same bytes for the same moment and data, however often it is made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...encodings), fc.nat({ max: 99 }), ([, encoding], n) => {
        const taken = () => {
          let rows: unknown;
          using({ encoding, augment: 'shift', batch: 12 }, (source) => {
            rows = read(source.images({ rng: seed(n), progress: 0 }));
          });
          return rows;
        };
        expect(taken()).toEqual(taken());
      }),
      { seed: 2, numRuns: 8 },
    );
  });

  it('keeps 4 bytes a feature for each copy of the images that it was asked for, and none before', () => {
    const held = () => tensorflow.tf.memory().numBytes;
    const before = held();
    using({ encoding: { dct: { coefficients: 9 } }, augment: 'shift' }, (source) => {
      expect(held()).toBe(before);
      read(source.images({ rng: seed(1), progress: 0 }));
      expect(held() - before).toBe(4 * 10 * 105 * 5);
      read(source.validation());
      read(source.validation());
      expect(held() - before).toBe(4 * 10 * (105 * 5 + 15));
    });
  });

  it('shrinks mini-batches to the images that there are, and says so', () => {
    using({ batch: { from: 50, to: 4000, curve: 'exponential' } }, (source) => {
      expect(source.note).toBe(
        'There are 105 images to score on; mini-batches, up to 4,000 in the recipe, are no larger than that.',
      );
      expect(source.images({ rng: seed(1), progress: 0 }).size).toBe(50);
      expect(source.images({ rng: seed(1), progress: 1 }).size).toBe(105);
    });
    for (const batch of [105, null]) using({ batch }, ({ note }) => expect(note).toBeNull());
  });

  it('takes images that are all the same, which have no spread', () => {
    const blank: Digits = { images: new Uint8Array(16 * PIXELS), labels: new Uint8Array(16), size: 16 };
    for (const encoding of [{ direct: { scale: 'centred' } }, { dct: { coefficients: 4 } }] as const)
      using(
        { encoding, batch: 3 },
        (source) => {
          const [row] = read(source.images({ rng: seed(1), progress: 0 }));
          expect(row!.slice(0, -1).every((feature) => feature === 0)).toBe(true);
          expect(row!.at(-1)).toBe(1);
        },
        { ...mnist, train: blank },
      );
  });
});

describe('drawShifts', () => {
  it('draws each of the five about as often as any other (20,000 draws, within 5%)', () => {
    const counts = new Array<number>(SHIFTS.length).fill(0);
    for (const shift of drawShifts(20_000)(seed(6))[0]) counts[shift]!++;
    for (const count of counts) expect(Math.abs(count - 4000)).toBeLessThan(200);
  });
});
