import { draw, type Random } from '@evorx/random';

/** Directions of +1 and -1 for one layer, one a group of images, as bits. */
export interface LayerDirections {
  /** Word `(q >> 5) * stride + k` has for weight `k` the directions of 32 groups: bit `q & 31` is 1 for -1. */
  readonly words: Int32Array;
  readonly stride: number;
}

const LANES = 4;

/**
 * Rademacher vectors: for every group of images and every layer a sign for each weight that comes into a neuron, and for its bias. 32 signs a
 * random word.
 */
export const drawDirections = (groups: number, widths: ReadonlyArray<number>): Random<ReadonlyArray<LayerDirections>> =>
  draw((gen) =>
    widths.map((width) => {
      const stride = Math.ceil(width / LANES) * LANES;
      const words = new Int32Array(Math.ceil(groups / 32) * stride);
      gen.fillWords(words);
      return { words, stride };
    }),
  );

/**
 * The same as numbers: [groups, width].
 */
export const signsOf = ({ words, stride }: LayerDirections, groups: number, width: number): Float32Array => {
  const signs = new Float32Array(groups * width);
  for (let q = 0; q < groups; q++)
    for (let k = 0; k < width; k++) signs[q * width + k] = (words[(q >> 5) * stride + k]! >>> (q & 31)) & 1 ? -1 : 1;
  return signs;
};
