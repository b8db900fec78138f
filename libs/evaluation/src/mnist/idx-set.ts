import { createHash } from 'node:crypto';
import type { DatasetInfo } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type Digits, type Mnist, PIXELS } from './digits';
import { parseImages, parseLabels } from './idx';
import { mnistError, type MnistError } from './mnist-error';
import { type Part, PARTS, STANDARD_MD5 } from './standard-files';

/** One of the four files, uncompressed, and the name to blame it by. @internal */
export interface IdxFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** All four. @internal */
export type IdxSet = Readonly<Record<Part, IdxFile>>;

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

const digits = (images: IdxFile, labels: IdxFile): E.Either<MnistError, Digits> =>
  pipe(
    E.Do,
    E.bind('images', () => parseImages(images.file)(images.bytes)),
    E.bind('labels', () => parseLabels(labels.file)(labels.bytes)),
    E.map(({ images, labels }) => ({ images, labels, size: labels.length })),
    E.filterOrElse(
      (found) => found.images.length === found.size * PIXELS,
      (found) =>
        mnistError(
          'Mismatch',
          labels.file,
        )(`${found.size} labels for the ${found.images.length / PIXELS} images of ${images.file}`),
    ),
  );

/** A standard file in the place of another: well-formed, and still not what its name says. */
const misplaced = (files: IdxSet, sums: Readonly<Record<Part, string>>): MnistError | undefined => {
  for (const part of PARTS) {
    const actual = PARTS.find((other) => other !== part && sums[part] === STANDARD_MD5[other]);
    if (actual !== undefined)
      return mnistError('Mismatch', files[part].file)(`holds the standard ${actual}, expected ${part}`);
  }
  return undefined;
};

/**
 * Four files as one data set: checked one by one and against each other, named by their MD5 and identified by their SHA-256.
 *
 * @internal
 */
export const assemble =
  (name?: DatasetInfo['name']) =>
  (files: IdxSet): E.Either<MnistError, Mnist> =>
    pipe(
      E.Do,
      E.bind('train', () => digits(files['train-images'], files['train-labels'])),
      E.bind('test', () => digits(files['t10k-images'], files['t10k-labels'])),
      E.chain(({ train, test }) => {
        const sums = Object.fromEntries(PARTS.map((part) => [part, md5(files[part].bytes)])) as Record<Part, string>;
        const wrong = misplaced(files, sums);
        if (wrong !== undefined) return E.left(wrong);
        const different = PARTS.filter((part) => sums[part] !== STANDARD_MD5[part]);
        const sha = createHash('sha256');
        for (const part of PARTS) sha.update(files[part].bytes);
        const dataset: DatasetInfo = {
          name: name ?? (different.length === 0 ? 'mnist' : 'custom'),
          train: train.size,
          test: test.size,
          sha256: sha.digest('hex'),
        };
        const note =
          dataset.name === 'custom'
            ? `Using custom data: ${files[different[0]!].file} is not the standard MNIST file (${train.size} training and ${test.size} test images).`
            : null;
        return E.right({ train, test, dataset, note });
      }),
    );
