import type { Genes } from '@evorx/core';
import * as fc from 'fast-check';

/**
 * Real genes in [-10, 10], as many as asked.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryGenes } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryGenes(8), { seed: 1, numRuns: 3 });
 */
export const arbitraryGenes = (length: number): fc.Arbitrary<Genes> =>
  fc.float32Array({ minLength: length, maxLength: length, min: -10, max: 10, noNaN: true });
