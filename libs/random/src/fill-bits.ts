import type { Gen } from './gen';

/**
 * Fills `out` with fair coin flips, 0 or 1: 32 of them from every random word. About 1 ns a flip.
 *
 * @category Kernels
 * @example
 * import { draw, fillBits, seed } from '@evorx/random';
 *
 * const [flips] = draw((gen) => {
 *   const out = new Uint8Array(100);
 *   fillBits(gen, out);
 *   return out;
 * })(seed(1));
 */
export const fillBits = (gen: Gen, out: Uint8Array): void => {
  for (let start = 0; start < out.length; start += 32) {
    const end = Math.min(start + 32, out.length);
    let word = gen.int32();
    for (let i = start; i < end; i++) {
      out[i] = word & 1;
      word >>>= 1;
    }
  }
};
