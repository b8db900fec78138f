import type { Noise } from './noise';
import { normal } from './normal';

/**
 * Noise that is drawn number by number, as by {@link normal}: independent numbers, about 6 ns each.
 *
 * @category Kernels
 * @example
 * import { draw, freshNoise, seed } from '@evorx/random';
 *
 * const [genes] = draw((gen) => {
 *   const out = new Float32Array(4).fill(10);
 *   freshNoise.add(gen, out, 0.1); // around 10
 *   return out;
 * })(seed(1));
 */
export const freshNoise: Noise = {
  add: (gen, to, scale) => {
    // Looked up once: CommonJS reads an import through a getter, which would triple the price of a number.
    const next = normal;
    for (let i = 0; i < to.length; i++) to[i] = to[i]! + scale * next(gen);
  },
};
