import * as fc from 'fast-check';

/**
 * Asserts that a predicate is true of everything an arbitrary makes; deterministic, with a fixed seed.
 *
 * @category Laws
 * @example
 * import { holds } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * holds(fc.nat(), (n) => n >= 0);
 */
export const holds = <A>(arbitrary: fc.Arbitrary<A>, predicate: (a: A) => boolean, numRuns = 100): void =>
  fc.assert(fc.property(arbitrary, predicate), { seed: 1, numRuns });
