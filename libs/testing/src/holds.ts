import * as fc from 'fast-check';

/**
 * Asserts that a predicate is true of everything an arbitrary makes; deterministic, with a fixed seed.
 *
 * @category Laws
 */
export const holds = <A>(arbitrary: fc.Arbitrary<A>, predicate: (a: A) => boolean, numRuns = 100): void =>
  fc.assert(fc.property(arbitrary, predicate), { seed: 1, numRuns });
