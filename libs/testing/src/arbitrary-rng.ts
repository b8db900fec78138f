import { seed, type Rng } from '@evorx/random';
import * as fc from 'fast-check';

/**
 * Any generator.
 *
 * @category Arbitraries
 */
export const arbitraryRng = (): fc.Arbitrary<Rng> => fc.maxSafeNat().map(seed);
