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

/**
 * Griewank: minimise 1 + the sum of x_i^2 / 4000 - the product of cos(x_i / sqrt(i)), i from 1, from genomes that are uniform in the bounds: a bowl
 * with local optima at regular distances, which are the flatter the more genes there are. The best score is 0, where every gene is 0.
 *
 * Source: Griewank, Generalized descent for global optimization (1981), https://doi.org/10.1007/BF00933356
 *
 * @category Problems
 * @example
 * import { griewank } from '@evorx/problems';
 *
 * const score = griewank({ dimension: 1 }).score(Float64Array.of(Math.PI)); // 2 + Math.PI ** 2 / 4000
 */
export const griewank = <P extends 32 | 64 = 64>({
  dimension,
  bounds = { lower: -600, upper: 600 },
  precision,
}: {
  readonly dimension: number;
  /** Where initial genes are drawn from. The score itself is defined everywhere. */
  readonly bounds?: Bounds | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
}): Problem<RealsOf<P>> => {
  requireOptions('griewank', { dimension, bounds, precision }, ACCEPTED);
  return {
    name: 'griewank',
    objective: { name: 'waves', direction: 'minimise' },
    init: initialReals('griewank', dimension, bounds, precision),
    score: (genes) => {
      let sum = 0;
      let product = 1;
      for (let i = 0; i < genes.length; i++) {
        const x = genes[i]!;
        sum += x * x;
        product *= Math.cos(x / Math.sqrt(i + 1));
      }
      return sum / 4000 + (1 - product);
    },
    bounds,
    optimum: 0,
  };
};
