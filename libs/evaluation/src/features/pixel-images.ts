import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { type Digits, PIXELS } from '../mnist/digits';
import { type ImagePart, type ImageSet, labelsAt } from './image-set';
import { type Shift, SHIFTS } from './shifts';

/** From bytes to the numbers in a row. @internal */
export interface PixelScale {
  readonly scale: number;
  /** Subtracted from the intensities; null for nothing. */
  readonly mean: Float64Array | null;
}

const WIDTH = PIXELS + 1;
const SIDE = 28;

/** From byte to intensity times scale, once for each byte there is. */
const intensities = (scale: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, byte) => (byte / 255) * scale);

/** Adds the ink of the image that starts at `from` to the row that starts at `to`: of five pixels, four have none. */
const ink = (
  out: Float32Array,
  to: number,
  images: Uint8Array,
  from: number,
  table: Float32Array,
  [right, down]: Shift,
): void => {
  for (let y = Math.max(0, down); y < Math.min(SIDE, SIDE + down); y++) {
    const source = from + (y - down) * SIDE - right;
    const row = to + y * SIDE;
    for (let x = Math.max(0, right); x < Math.min(SIDE, SIDE + right); x++) {
      const byte = images[source + x]!;
      if (byte !== 0) out[row + x]! += table[byte]!;
    }
  }
};

/** Writes rows of pixels and a constant; `blank` is the row of an image without ink. */
const filling = ({ scale, mean }: PixelScale) => {
  const table = intensities(scale);
  const blank = new Float32Array(WIDTH);
  mean?.forEach((intensity, i) => (blank[i] = -intensity * scale));
  blank[PIXELS] = scale;
  return (
    out: Float32Array,
    { images }: Digits,
    start: number,
    end: number,
    positions: Uint32Array | null,
    shifts: Uint8Array | null,
  ): void => {
    let to = 0;
    for (let row = start; row < end; row++) {
      const from = (positions === null ? row : positions[row]!) * PIXELS;
      out.set(blank, to);
      ink(out, to, images, from, table, SHIFTS[shifts?.[row] ?? 0]!);
      to += WIDTH;
    }
  };
};

/**
 * Images that stay bytes, and become numbers a chunk at a time.
 *
 * @internal
 */
export const streamedPixels = ({ tf }: LoadedTensorFlow, pixels: PixelScale) => {
  const fill = filling(pixels);
  return (digits: Digits): ImagePart => {
    const rowsOf = (positions: Uint32Array | null, shifts: Uint8Array | null): ImageSet['rows'] => {
      let buffer = new Float32Array(0);
      return (start, end) => {
        const length = (end - start) * WIDTH;
        if (buffer.length < length) buffer = new Float32Array(length);
        fill(buffer, digits, start, end, positions, shifts);
        return tf.tensor2d(buffer.subarray(0, length), [end - start, WIDTH]);
      };
    };
    return {
      size: digits.size,
      all: () => ({
        size: digits.size,
        rows: rowsOf(null, null),
        labels: (start, end) => digits.labels.subarray(start, end),
      }),
      pick: (positions, shifts) => ({
        size: positions.length,
        rows: rowsOf(positions, shifts),
        labels: labelsAt(digits.labels, positions),
      }),
      dispose: () => undefined,
    };
  };
};

/**
 * Images that live in TensorFlow from now until `dispose`: for those that every generation is scored on. 31 MB for 10,000.
 *
 * @internal
 */
export const residentPixels = (tensorflow: LoadedTensorFlow, pixels: PixelScale) => {
  const streamed = streamedPixels(tensorflow, pixels);
  const { tf } = tensorflow;
  return (digits: Digits): ImagePart => {
    const part = streamed(digits);
    const streamedAll = part.all();
    const all = streamedAll.rows(0, digits.size);
    return {
      ...part,
      all: () => ({ ...streamedAll, rows: (start, end) => tf.slice(all, [start, 0], [end - start, WIDTH]) }),
      dispose: () => all.dispose(),
    };
  };
};
