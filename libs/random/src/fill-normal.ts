import type { Gen } from './gen';
import { normal } from './normal';

/**
 * Fills `out` with numbers from N(mean, deviation). About 6 ns a number.
 *
 * @category Kernels
 * @example
 * import { draw, fillNormal, seed } from '@evorx/random';
 *
 * const [genes] = draw((gen) => {
 *   const out = new Float32Array(4);
 *   fillNormal(gen, out, 0, 0.1);
 *   return out;
 * })(seed(1));
 */
export const fillNormal = (gen: Gen, out: Float32Array | Float64Array, mean: number, deviation: number): void => {
  for (let i = 0; i < out.length; i++) out[i] = mean + deviation * normal(gen);
};
