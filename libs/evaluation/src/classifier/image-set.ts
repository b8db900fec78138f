import type { Tensor2D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { type Digits, PIXELS } from '../mnist/digits';

/**
 * Images to score on: rows of 784 intensities and a constant that multiplies the bias, both times the scale of the first layer.
 *
 * @internal
 */
export interface ImageSet {
  readonly size: number;
  /** The rows `start` to `end`; the caller disposes the tensor before it asks for the next. */
  readonly rows: (start: number, end: number) => Tensor2D;
  readonly label: (row: number) => number;
}

const WIDTH = PIXELS + 1;

/** From byte to intensity times scale, once for each byte there is. */
const intensities = (scale: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, byte) => (byte / 255) * scale);

const fill = (
  out: Float32Array,
  images: Uint8Array,
  scale: number,
  table: Float32Array,
  start: number,
  end: number,
  indices: Uint32Array | null,
): void => {
  let to = 0;
  for (let row = start; row < end; row++) {
    const from = (indices === null ? row : indices[row]!) * PIXELS;
    for (let i = 0; i < PIXELS; i++) out[to + i] = table[images[from + i]!]!;
    out[to + PIXELS] = scale;
    to += WIDTH;
  }
};

/**
 * Images that stay bytes, and become numbers a chunk at a time: all of them, or those at `indices`.
 *
 * @internal
 */
export const streamedImages =
  ({ tf }: LoadedTensorFlow, scale: number) =>
  (digits: Digits, indices: Uint32Array | null = null): ImageSet => {
    const table = intensities(scale);
    let buffer = new Float32Array(0);
    return {
      size: indices === null ? digits.size : indices.length,
      label: (row) => digits.labels[indices === null ? row : indices[row]!]!,
      rows: (start, end) => {
        const length = (end - start) * WIDTH;
        if (buffer.length < length) buffer = new Float32Array(length);
        fill(buffer, digits.images, scale, table, start, end, indices);
        return tf.tensor2d(buffer.subarray(0, length), [end - start, WIDTH]);
      },
    };
  };

/**
 * Images that live in TensorFlow from now until `dispose`: for those that every generation is scored on. 31 MB for 10,000.
 *
 * @internal
 */
export const residentImages =
  ({ tf }: LoadedTensorFlow, scale: number) =>
  (digits: Digits): ImageSet & { readonly dispose: () => void } => {
    const pixels = new Float32Array(digits.size * WIDTH);
    fill(pixels, digits.images, scale, intensities(scale), 0, digits.size, null);
    const all = tf.tensor2d(pixels, [digits.size, WIDTH]);
    return {
      size: digits.size,
      label: (row) => digits.labels[row]!,
      rows: (start, end) => tf.slice(all, [start, 0], [end - start, WIDTH]),
      dispose: () => all.dispose(),
    };
  };
