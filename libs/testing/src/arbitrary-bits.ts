import type { Bits } from '@evorx/core';
import * as fc from 'fast-check';

/**
 * Zeros and ones, as many as asked.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryBits } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryBits(8), { seed: 1, numRuns: 3 });
 */
export const arbitraryBits = (length: number): fc.Arbitrary<Bits> =>
  fc.uint8Array({ minLength: length, maxLength: length, max: 1 });
