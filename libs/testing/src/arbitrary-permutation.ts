import type { Permutation } from '@evorx/core';
import * as fc from 'fast-check';

/**
 * The numbers 0 .. length-1 in any order.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryPermutation } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryPermutation(8), { seed: 1, numRuns: 3 });
 */
export const arbitraryPermutation = (length: number): fc.Arbitrary<Permutation> =>
  fc
    .shuffledSubarray(
      Array.from({ length }, (_, i) => i),
      { minLength: length, maxLength: length },
    )
    .map((numbers) => Uint32Array.from(numbers));
