import type { Bits } from '@evorx/core';
import * as fc from 'fast-check';

/**
 * Zeros and ones, as many as asked.
 *
 * @category Arbitraries
 */
export const arbitraryBits = (length: number): fc.Arbitrary<Bits> =>
  fc.uint8Array({ minLength: length, maxLength: length, max: 1 });
