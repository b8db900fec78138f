const float = new Float32Array(1);
const word = new Int32Array(float.buffer);

/**
 * The smallest number of single precision that is not below another: what a lower bound becomes for a `Float32Array`.
 * NaN of NaN.
 *
 * @category Kernels
 * @example
 * import { floatAtLeast } from '@evorx/random';
 *
 * const lower = floatAtLeast(0.3); // 0.30000001192092896
 */
export const floatAtLeast = (value: number): number => {
  const nearest = Math.fround(value);
  if (!(nearest < value)) return nearest;
  float[0] = nearest;
  // Neighbours have neighbouring words: away from 0 for positive numbers, towards it for negative ones, of which -0 is
  // the last.
  word[0] = nearest === 0 ? 1 : word[0]! + (nearest > 0 ? 1 : -1);
  return float[0]!;
};
