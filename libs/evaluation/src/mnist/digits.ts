import type { DatasetInfo } from '@evorx/runs';

/**
 * Labelled images of handwritten digits, 28 x 28 each, as bytes: 0 is the background, 255 full ink.
 *
 * @category Model
 */
export interface Digits {
  /** `size * 784` bytes, image after image, row after row. */
  readonly images: Uint8Array;
  /** `size` classes, 0 to 9. */
  readonly labels: Uint8Array;
  readonly size: number;
}

/**
 * A data set as found: all training images (the validation images are the last of them, see `validationSplit`), and the test images.
 *
 * @category Model
 */
export interface Mnist {
  readonly train: Digits;
  readonly test: Digits;
  readonly dataset: DatasetInfo;
  /** A line that a user should read, where the data are not the standard ones; else null. */
  readonly note: string | null;
}

/** Bytes in an image. @category Model */
export const PIXELS = 784;

/** How many digits there are. @category Model */
export const CLASSES = 10;
