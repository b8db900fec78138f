import type { Gen } from './gen';

/**
 * Puts `indices` into a random order, in place; every order is equally likely (to within the 2^128 states of the generator).
 *
 * Source: Durstenfeld, Algorithm 235: random permutation (1964), https://doi.org/10.1145/364520.364540
 *
 * @category Kernels
 * @example
 * import { draw, seed, shuffle } from '@evorx/random';
 *
 * const [cards] = draw((gen) => {
 *   const deck = [0, 1, 2, 3];
 *   shuffle(gen, deck);
 *   return deck;
 * })(seed(1));
 */
export const shuffle = (gen: Gen, indices: { readonly length: number; [index: number]: number }): void => {
  for (let last = indices.length - 1; last > 0; last--) {
    const other = gen.below(last + 1);
    const swapped = indices[last]!;
    indices[last] = indices[other]!;
    indices[other] = swapped;
  }
};
