import * as fc from 'fast-check';

/**
 * Real genes of double precision in [-10, 10], as many as asked.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryDoubles } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryDoubles(8), { seed: 1, numRuns: 3 });
 */
export const arbitraryDoubles = (length: number): fc.Arbitrary<Float64Array> =>
  fc.float64Array({ minLength: length, maxLength: length, min: -10, max: 10, noNaN: true });
