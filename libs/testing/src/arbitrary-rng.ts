import { seed, type Rng } from '@evorx/random';
import * as fc from 'fast-check';

/**
 * Any generator.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryRng } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryRng(), { seed: 1, numRuns: 3 });
 */
export const arbitraryRng = (): fc.Arbitrary<Rng> => fc.maxSafeNat().map(seed);
