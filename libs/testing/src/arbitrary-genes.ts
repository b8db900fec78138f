import type { Genes } from '@evorx/core';
import * as fc from 'fast-check';

/**
 * Real genes in [-10, 10], as many as asked.
 *
 * @category Arbitraries
 */
export const arbitraryGenes = (length: number): fc.Arbitrary<Genes> =>
  fc.float32Array({ minLength: length, maxLength: length, min: -10, max: 10, noNaN: true });
