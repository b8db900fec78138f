import { floatAtLeast } from './float-at-least';
import { floatAtMost } from './float-at-most';
import type { Gen } from './gen';

const TWO_POW_MINUS_24 = 2 ** -24;

/**
 * Fills `out` with numbers uniform in [lower, upper), of 24 random bits each. In single precision the range goes from
 * the first to the last number of that precision within it, which rounding may reach, though not for the bounds 0 and
 * 1. About 2 ns a number.
 *
 * Precondition: `lower` is not above `upper`. Where no number of single precision lies between them, a `Float32Array`
 * is filled with the nearest.
 *
 * @category Kernels
 * @example
 * import { draw, fillUniform, seed } from '@evorx/random';
 *
 * const [genes] = draw((gen) => {
 *   const out = new Float32Array(4);
 *   fillUniform(gen, out, -1, 1);
 *   return out;
 * })(seed(1));
 */
export const fillUniform = (gen: Gen, out: Float32Array | Float64Array, lower: number, upper: number): void => {
  // Every float is as wide as a word: the words are drawn in bulk into the place of the floats, and turned into them
  // there.
  const inPlace = out instanceof Float32Array;
  const [first, last] = inPlace ? [floatAtLeast(lower), floatAtMost(upper)] : [lower, upper];
  // Beyond each other where nothing lies between; the nearest is what the lower one is rounded to then.
  const [from, to] = first <= last ? [first, last] : [lower, lower];
  const scale = (to - from) * TWO_POW_MINUS_24;
  const words = inPlace ? new Int32Array(out.buffer, out.byteOffset, out.length) : new Int32Array(out.length);
  gen.fillWords(words);
  // Two loops of one body, so that each is compiled for one kind of array.
  if (inPlace) for (let i = 0; i < out.length; i++) out[i] = from + (words[i]! >>> 8) * scale;
  else for (let i = 0; i < out.length; i++) out[i] = from + (words[i]! >>> 8) * scale;
};
