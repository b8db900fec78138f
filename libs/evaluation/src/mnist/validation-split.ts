import { type Digits, PIXELS } from './digits';

const slice = ({ images, labels }: Digits, start: number, end: number): Digits => ({
  images: images.subarray(start * PIXELS, end * PIXELS),
  labels: labels.subarray(start, end),
  size: end - start,
});

/**
 * Sets the last min(5,000, an eighth) of the training images apart: they are never trained on, and choose the champion. Both parts are views
 * of the same bytes.
 *
 * @category Sources
 * @example
 * import { validationSplit } from '@evorx/evaluation';
 *
 * const digits = { images: new Uint8Array(16 * 784), labels: new Uint8Array(16), size: 16 };
 * const { train, validation } = validationSplit(digits); // 14 and 2 images
 */
export const validationSplit = (digits: Digits): { readonly train: Digits; readonly validation: Digits } => {
  const cut = digits.size - Math.min(5000, Math.floor(digits.size / 8));
  return { train: slice(digits, 0, cut), validation: slice(digits, cut, digits.size) };
};
