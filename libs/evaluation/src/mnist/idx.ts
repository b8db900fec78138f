import * as E from 'fp-ts/Either';
import { CLASSES, PIXELS } from './digits';
import { mnistError, type MnistError } from './mnist-error';

const IMAGES_MAGIC = 2051;
const LABELS_MAGIC = 2049;
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

const word = (bytes: Uint8Array, offset: number): number =>
  ((bytes[offset]! << 24) | (bytes[offset + 1]! << 16) | (bytes[offset + 2]! << 8) | bytes[offset + 3]!) >>> 0;

const kind = (magic: number): string =>
  magic === IMAGES_MAGIC
    ? 'it is an images file'
    : magic === LABELS_MAGIC
      ? 'it is a labels file'
      : `its magic number is ${magic}`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const lengthProblem = (actual: number, expected: number, what: string): string =>
  `${actual < expected ? 'truncated' : 'too long'}: ${plural(actual, 'byte')}, expected ${expected} for ${what}`;

/**
 * The pixels of an IDX images file, 28 x 28 each: a view of the bytes, no copy. Magic number, dimensions and exact length are checked;
 * `file` is the name that an error shows.
 *
 * @category IDX
 */
export const parseImages =
  (file: string) =>
  (bytes: Uint8Array): E.Either<MnistError, Uint8Array> => {
    const wrong = (problem: string) => E.left(mnistError('Malformed', file)(problem));
    if (bytes.length < IMAGES_HEADER)
      return wrong(lengthProblem(bytes.length, IMAGES_HEADER, 'the header of an images file'));
    const magic = word(bytes, 0);
    if (magic !== IMAGES_MAGIC) return wrong(`expected images (magic number ${IMAGES_MAGIC}), but ${kind(magic)}`);
    const [count, rows, columns] = [word(bytes, 4), word(bytes, 8), word(bytes, 12)];
    if (rows !== 28 || columns !== 28) return wrong(`images are ${rows} x ${columns}, expected 28 x 28`);
    if (count === 0) return wrong('no images, expected at least one');
    const expected = IMAGES_HEADER + count * PIXELS;
    if (bytes.length !== expected) return wrong(lengthProblem(bytes.length, expected, plural(count, 'image')));
    return E.right(bytes.subarray(IMAGES_HEADER));
  };

/**
 * The classes of an IDX labels file: a view of the bytes, no copy. Magic number, exact length and the range 0 to 9 are checked.
 *
 * @category IDX
 */
export const parseLabels =
  (file: string) =>
  (bytes: Uint8Array): E.Either<MnistError, Uint8Array> => {
    const wrong = (problem: string) => E.left(mnistError('Malformed', file)(problem));
    if (bytes.length < LABELS_HEADER)
      return wrong(lengthProblem(bytes.length, LABELS_HEADER, 'the header of a labels file'));
    const magic = word(bytes, 0);
    if (magic !== LABELS_MAGIC) return wrong(`expected labels (magic number ${LABELS_MAGIC}), but ${kind(magic)}`);
    const count = word(bytes, 4);
    const expected = LABELS_HEADER + count;
    if (bytes.length !== expected) return wrong(lengthProblem(bytes.length, expected, plural(count, 'label')));
    const labels = bytes.subarray(LABELS_HEADER);
    const bad = labels.findIndex((label) => label >= CLASSES);
    return bad < 0 ? E.right(labels) : wrong(`label ${labels[bad]!} at position ${bad}, expected 0 to ${CLASSES - 1}`);
  };

const header = (...words: ReadonlyArray<number>): Uint8Array =>
  Uint8Array.from(words.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]));

const join = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
};

/**
 * Pixels as an IDX images file.
 *
 * @category IDX
 */
export const printImages = (images: Uint8Array): Uint8Array =>
  join(header(IMAGES_MAGIC, images.length / PIXELS, 28, 28), images);

/**
 * Classes as an IDX labels file.
 *
 * @category IDX
 */
export const printLabels = (labels: Uint8Array): Uint8Array => join(header(LABELS_MAGIC, labels.length), labels);
