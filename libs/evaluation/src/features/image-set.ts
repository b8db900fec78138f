import type { Tensor2D } from '@tensorflow/tfjs';

/**
 * Images to score on, as rows that networks are multiplied with: features and a constant last, all times the scale of the first layer.
 */
export interface ImageSet {
  readonly size: number;
  /** The rows `start` to `end`; the caller disposes the tensor before it asks for the next. */
  readonly rows: (start: number, end: number) => Tensor2D;
  /** The classes of the rows `start` to `end`. */
  readonly labels: (start: number, end: number) => Uint8Array;
  /** Where the rows are some of a matrix that stays: it, and which of its rows they are. The matrix stays its owner's. */
  readonly held?: { readonly matrix: Tensor2D; readonly positions: Int32Array };
}

/** Images of one part of the data, all or some of them. */
export interface ImagePart {
  readonly size: number;
  readonly all: () => ImageSet;
  /** Those at `positions`, in that order; each moved by the shift of its number, where there are `shifts` (see `SHIFTS`). */
  readonly pick: (positions: Uint32Array, shifts: Uint8Array | null) => ImageSet;
  readonly dispose: () => void;
}

/** The labels at some positions. */
export const labelsAt =
  (labels: Uint8Array, positions: Uint32Array) =>
  (start: number, end: number): Uint8Array => {
    const out = new Uint8Array(end - start);
    for (let i = start; i < end; i++) out[i - start] = labels[positions[i]!]!;
    return out;
  };
