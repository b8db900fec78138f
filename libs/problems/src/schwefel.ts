import {
  type Bounds,
  boundsOption,
  optional,
  precisionOption,
  type RealsOf,
  requireOptions,
  wholeNumber,
} from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import type { Problem } from './problem';

const ACCEPTED = { dimension: wholeNumber({ min: 1 }), bounds: boundsOption, precision: optional(precisionOption) };

/** Where x sin(sqrt(x)) is largest up to 500, and that value. */
const PLACE = 420.968746359982;
const HEIGHT = PLACE * Math.sin(Math.sqrt(PLACE));

/**
 * Schwefel: minimise the sum of 418.98... - x sin(sqrt(|x|)), from genomes that are uniform in the bounds: the best is near a corner, far from the
 * second best. The best score is 0, where every gene is 420.968746... A gene outside [-500, 500], where the formula has better values, scores as the
 * nearest one inside plus its distance from it.
 *
 * Source: Schwefel, Numerical Optimization of Computer Models (1981); as used here Muehlenbein, Schomisch and Born, The parallel genetic
 * algorithm as function optimizer (1991), https://doi.org/10.1016/S0167-8191(05)80052-3
 *
 * @category Problems
 * @example
 * import { schwefel } from '@evorx/problems';
 *
 * const score = schwefel({ dimension: 2 }).score(Float64Array.of(0, 0)); // 837.96577...
 */
export const schwefel = <P extends 32 | 64 = 64>({
  dimension,
  bounds = { lower: -500, upper: 500 },
  precision,
}: {
  readonly dimension: number;
  /** Where initial genes are drawn from. */
  readonly bounds?: Bounds | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
}): Problem<RealsOf<P>> => {
  requireOptions('schwefel', { dimension, bounds, precision }, ACCEPTED);
  return {
    name: 'schwefel',
    objective: { name: 'depth', direction: 'minimise' },
    init: initialReals('schwefel', dimension, bounds, precision),
    score: (genes) => {
      let sum = 0;
      for (let i = 0; i < genes.length; i++) {
        const x = Math.min(500, Math.max(-500, genes[i]!));
        sum += Math.max(0, HEIGHT - x * Math.sin(Math.sqrt(Math.abs(x)))) + Math.abs(genes[i]! - x);
      }
      return sum;
    },
    bounds,
    optimum: 0,
  };
};
