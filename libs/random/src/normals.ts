import { fillNormal } from './fill-normal';
import { numberIn, requireOptions, wholeNumber } from './option';
import { draw, type Random } from './random';

const ACCEPTED = { n: wholeNumber(), mean: numberIn(), deviation: numberIn({ min: 0 }) };

/**
 * `n` numbers from N(mean, deviation), as by {@link fillNormal}; standard normal where nothing is given.
 *
 * @category Samplers
 * @example
 * import { normals, seed } from '@evorx/random';
 *
 * const [genes] = normals(10, { deviation: 0.1 })(seed(1));
 */
export const normals = (
  n: number,
  { mean = 0, deviation = 1 }: { readonly mean?: number; readonly deviation?: number } = {},
): Random<Float32Array> => {
  requireOptions('normals', { n, mean, deviation }, ACCEPTED);
  return draw((gen) => {
    const out = new Float32Array(n);
    fillNormal(gen, out, mean, deviation);
    return out;
  });
};
