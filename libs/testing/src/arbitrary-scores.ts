import type { Objective, Scores } from '@evorx/core';
import * as fc from 'fast-check';
import { arbitraryValue } from './arbitrary-value';

const arbitraryObjective: fc.Arbitrary<Objective> = fc.record({
  name: fc.constant('toy'),
  direction: fc.constantFrom('minimise', 'maximise'),
});

/**
 * Scores of `minSize` to `maxSize` individuals with a number of objectives, of any directions; with ties and failed
 * individuals, and where they are `constrained` with violations of which about half are 0.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryScores } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryScores({ objectives: 2 }), { seed: 1, numRuns: 3 });
 */
export const arbitraryScores = ({
  minSize = 0,
  maxSize = 12,
  objectives: count = 1,
  value = arbitraryValue(),
  constrained = false,
}: {
  readonly minSize?: number;
  readonly maxSize?: number;
  readonly objectives?: number;
  readonly value?: fc.Arbitrary<number>;
  readonly constrained?: boolean;
} = {}): fc.Arbitrary<Scores> =>
  fc
    .tuple(
      fc.integer({ min: minSize, max: maxSize }),
      fc.array(arbitraryObjective, { minLength: count, maxLength: count }),
    )
    .chain(([size, objectives]) =>
      fc
        .tuple(
          fc.array(value, { minLength: size * count, maxLength: size * count }),
          fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 3 })), {
            minLength: constrained ? size : 0,
            maxLength: constrained ? size : 0,
          }),
        )
        .map(([values, violations]) => ({
          objectives,
          size,
          values: Float64Array.from(values),
          ...(constrained ? { violations: Float64Array.from(violations) } : {}),
        })),
    );
