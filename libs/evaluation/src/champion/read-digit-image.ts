import { readRegularFile } from '@evorx/files';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { PNG } from 'pngjs';
import type { ChampionError } from './champion';
import { errorText } from '../error-text';

const SIDE = 28;
const MOST_BYTES = 0x4000000;
/** Pixels of a photograph: a file of a few bytes may claim to have many more. */
const MOST_PIXELS = 100_000_000;

/** Width times height, as the first chunk of a PNG file states them; NaN where there is none. */
const pixelsIn = (bytes: Buffer): number => (bytes.length < 24 ? NaN : bytes.readUInt32BE(16) * bytes.readUInt32BE(20));

interface Grey {
  readonly width: number;
  readonly height: number;
  /** 0 black to 1 white, row after row. */
  readonly values: Float64Array;
}

/** Luma as television weighs it (ITU-R BT.601); what is transparent is white, like the page behind it. */
const grey = ({ width, height, data }: PNG): Grey => ({
  width,
  height,
  values: Float64Array.from({ length: width * height }, (_, pixel) => {
    const at = 4 * pixel;
    const luma = (0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!) / 255;
    const alpha = data[at + 3]! / 255;
    return luma * alpha + (1 - alpha);
  }),
});

/** Dark ink on light paper has a light border: turned into light ink on dark, as in MNIST. */
const inkIsLight = ({ width, height, values }: Grey): Grey => {
  let [sum, count] = [0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1)) {
      sum += values[y * width + x]!;
      count++;
    }
  return sum / count > 0.5 ? { width, height, values: values.map((value) => 1 - value) } : { width, height, values };
};

/** How much of the cell `i` of 28 each of the `size` pixels covers, as [pixel, weight], the weights summing to 1. */
const overlaps = (i: number, size: number): ReadonlyArray<readonly [number, number]> => {
  const [start, end] = [(i * size) / SIDE, ((i + 1) * size) / SIDE];
  return Array.from({ length: Math.ceil(end) - Math.floor(start) }, (_, k) => {
    const pixel = Math.floor(start) + k;
    return [pixel, ((Math.min(end, pixel + 1) - Math.max(start, pixel)) * SIDE) / size] as const;
  });
};

/** Every cell the mean of the area it covers. */
const resized = ({ width, height, values }: Grey): Float32Array => {
  const pixels = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      let sum = 0;
      for (const [y, share] of overlaps(row, height))
        for (const [x, part] of overlaps(column, width)) sum += share * part * values[y * width + x]!;
      pixels[row * SIDE + column] = sum;
    }
  return pixels;
};

/**
 * The 784 intensities of a PNG file: 0 for the background, 1 for ink.
 *
 * Colour becomes grey, transparency white. A light border means dark ink on light paper, and the image is inverted. Any other size than
 * 28 x 28 is scaled to it by area (the whole image, its proportions not kept): the digit should be centred with a margin of a seventh, as
 * in MNIST.
 *
 * @category Champion
 * @example
 * import { readDigitImage } from '@evorx/evaluation';
 *
 * const sizeOf = async (file: string) => {
 *   const pixels = await readDigitImage(file)();
 *   return pixels._tag === 'Right' ? pixels.right.length : pixels.left.message; // 784
 * };
 */
export const readDigitImage = (file: string): TE.TaskEither<ChampionError, Float32Array> => {
  const unreadable = (error: unknown): ChampionError => ({
    _tag: 'Unreadable',
    file,
    message: `${file}: cannot be read: ${errorText(error)}`,
  });
  return pipe(
    TE.tryCatch(async () => readRegularFile(file, MOST_BYTES), unreadable),
    TE.filterOrElse(
      (bytes) => !(pixelsIn(bytes) > MOST_PIXELS),
      () => unreadable(new Error(`it has more than ${MOST_PIXELS} pixels`)),
    ),
    TE.chainEitherK((bytes) =>
      E.tryCatch(
        () => PNG.sync.read(bytes),
        // What the decoder says is about its own streams.
        (): ChampionError => ({
          _tag: 'Malformed',
          file,
          message: `${file}: expected a PNG image, complete and undamaged`,
        }),
      ),
    ),
    TE.map((png) => pipe(png, grey, inkIsLight, resized)),
  );
};
