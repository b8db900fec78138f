import type { GeneArray, GeneVariation } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';

/**
 * No variation at all: every child is a copy of its parent. Draws nothing.
 *
 * Source: reproduction in Holland, Adaptation in Natural and Artificial Systems (1992),
 * https://doi.org/10.7551/mitpress/1090.001.0001
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { cloning } from '@evorx/variation';
 *
 * const [[child]] = cloning().apply([Float32Array.of(1, 2)])(seed(1)); // 1, 2
 */
export const cloning = (): GeneVariation => ({
  parentsFor: identity,
  ...inPlace<GeneArray>((_, genomes) => genomes),
});
