import { fillUniform } from './fill-uniform';
import { floatBounds } from './float-bounds';
import { boundsOption, requireOptions, wholeNumber } from './option';
import { draw, type Random } from './random';

const ACCEPTED = { n: wholeNumber(), bounds: boundsOption };

/**
 * `n` numbers uniform in [lower, upper), as by {@link fillUniform}; in [0, 1) where no range is given.
 *
 * @category Samplers
 * @example
 * import { seed, uniforms } from '@evorx/random';
 *
 * const [genes] = uniforms(10, { lower: -1, upper: 1 })(seed(1));
 */
export const uniforms = (
  n: number,
  { lower = 0, upper = 1 }: { readonly lower?: number; readonly upper?: number } = {},
): Random<Float32Array> => {
  requireOptions('uniforms', { n, bounds: { lower, upper } }, ACCEPTED);
  const bounds = floatBounds('uniforms', { lower, upper });
  return draw((gen) => {
    const out = new Float32Array(n);
    fillUniform(gen, out, bounds.lower, bounds.upper);
    return out;
  });
};
