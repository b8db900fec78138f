import { fillBits } from './fill-bits';
import { requireOption, wholeNumber } from './option';
import { draw, type Random } from './random';

const LENGTH = wholeNumber();

/**
 * `n` fair coin flips, 0 or 1, one a byte.
 *
 * @category Samplers
 * @example
 * import { bits, seed } from '@evorx/random';
 *
 * const [genome] = bits(100)(seed(1));
 */
export const bits = (n: number): Random<Uint8Array> => {
  requireOption('bits', 'n', n, LENGTH);
  return draw((gen) => {
    const out = new Uint8Array(n);
    fillBits(gen, out);
    return out;
  });
};
