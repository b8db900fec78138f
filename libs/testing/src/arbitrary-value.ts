import * as fc from 'fast-check';

/**
 * One score: often one of a few whole numbers, so that ties are common; sometimes any number, sometimes NaN (a failed individual).
 *
 * @category Arbitraries
 * @example
 * import { arbitraryValue } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryValue(), { seed: 1, numRuns: 3 });
 */
export const arbitraryValue = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
  );
