import { requireOption, wholeNumber } from './option';
import { draw, type Random } from './random';
import { shuffle } from './shuffle';

const LENGTH = wholeNumber();

/**
 * The numbers 0 .. n-1 in a random order, each order equally likely.
 *
 * @category Samplers
 * @example
 * import { permutation, seed } from '@evorx/random';
 *
 * const [tour] = permutation(8)(seed(1));
 */
export const permutation = (n: number): Random<Uint32Array> => {
  requireOption('permutation', 'n', n, LENGTH);
  return draw((gen) => {
    const indices = new Uint32Array(n);
    for (let i = 0; i < n; i++) indices[i] = i;
    shuffle(gen, indices);
    return indices;
  });
};
