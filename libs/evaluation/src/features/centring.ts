import { type Digits, PIXELS } from '../mnist/digits';

/** Where images lie. @internal */
export interface Centring {
  /** The mean image, 784 intensities from 0 to 1. */
  readonly mean: Float64Array;
  /** The mean squared distance of the images from it. */
  readonly spread: number;
}

/**
 * The mean of images and how far they are from it. Bytes are summed as whole numbers, so that the result is the same on every machine.
 *
 * @internal
 */
export const centring = ({ images, size }: Digits): Centring => {
  const sums = new Float64Array(PIXELS);
  let squares = 0;
  for (let from = 0; from < size * PIXELS; from += PIXELS)
    for (let i = 0; i < PIXELS; i++) {
      const byte = images[from + i]!;
      sums[i]! += byte;
      squares += byte * byte;
    }
  const count = Math.max(1, size);
  const mean = sums.map((sum) => sum / 255 / count);
  const length = mean.reduce((total, intensity) => total + intensity * intensity, 0);
  return { mean, spread: squares / (255 * 255) / count - length };
};
