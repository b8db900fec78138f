import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { parseImages, parseLabels, printImages, printLabels } from './idx';

const images = printImages(new Uint8Array(2 * 784).map((_, i) => i % 256));
const labels = printLabels(Uint8Array.of(3, 9));
const problem = (result: E.Either<{ readonly message: string }, unknown>) =>
  E.isLeft(result) ? result.left.message : 'none';
const patched = (bytes: Uint8Array, at: number, value: number) => {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
};

describe('IDX files', () => {
  it('come back as they were printed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 300 }), (classes) => {
        expect(parseLabels('l')(printLabels(Uint8Array.from(classes)))).toEqual(E.right(Uint8Array.from(classes)));
      }),
      { seed: 1, numRuns: 50 },
    );
    expect(parseImages('i')(images)).toEqual(E.right(images.subarray(16)));
  });

  it.each([
    ['cut off', parseImages, images.subarray(0, 1000), 'f: truncated: 1000 bytes, expected 1584 for 2 images'],
    [
      'cut off in the header',
      parseImages,
      images.subarray(0, 5),
      'f: truncated: 5 bytes, expected 16 for the header of an images file',
    ],
    ['too long', parseLabels, new Uint8Array([...labels, 0]), 'f: too long: 11 bytes, expected 10 for 2 labels'],
    [
      'labels for images',
      parseImages,
      printLabels(new Uint8Array(40)),
      'f: expected images (magic number 2051), but it is a labels file',
    ],
    ['images for labels', parseLabels, images, 'f: expected labels (magic number 2049), but it is an images file'],
    [
      'something else',
      parseLabels,
      new Uint8Array(100),
      'f: expected labels (magic number 2049), but its magic number is 0',
    ],
    ['of another size', parseImages, patched(images, 11, 32), 'f: images are 32 x 28, expected 28 x 28'],
    ['without an image', parseImages, patched(images.subarray(0, 16), 7, 0), 'f: no images, expected at least one'],
    ['of other classes', parseLabels, printLabels(Uint8Array.of(1, 12)), 'f: label 12 at position 1, expected 0 to 9'],
  ])('are refused when they are %s', (_, parse, bytes, message) => {
    expect(problem(parse('f')(bytes))).toBe(message);
  });
});
