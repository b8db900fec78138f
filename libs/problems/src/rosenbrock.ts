import { type Bounds, floatBounds, type Genes, boundsOption, requireOptions, wholeNumber } from '@evorx/core';
import { populationOf, uniforms } from '@evorx/random';
import type { Problem } from './problem';

const ACCEPTED = { dimension: wholeNumber({ min: 2 }), bounds: boundsOption };

/**
 * Rosenbrock: minimise the sum of 100 (x_(i+1) - x_i^2)^2 + (1 - x_i)^2 over neighbouring genes, from genomes that are
 * uniform in the bounds: a long, curved, nearly flat valley. The best score is 0, where every gene is 1. At least two
 * genes; from four on there is a local optimum beside it, near (-1, 1, ..., 1).
 *
 * Source: Rosenbrock, An automatic method for finding the greatest or least value of a function (1960),
 * https://doi.org/10.1093/comjnl/3.3.175
 *
 * @category Problems
 * @example
 * import { rosenbrock } from '@evorx/problems';
 *
 * const score = rosenbrock({ dimension: 2 }).score(Float32Array.of(-1, 2)); // 100 * 1 + 4
 */
export const rosenbrock = ({
  dimension,
  bounds = { lower: -2.048, upper: 2.048 },
}: {
  readonly dimension: number;
  /**
   * Where initial genes are drawn from, rounded inwards to single precision. The score itself is defined everywhere.
   */
  readonly bounds?: Bounds | undefined;
}): Problem<Genes> => {
  requireOptions('rosenbrock', { dimension, bounds }, ACCEPTED);
  const genome = uniforms(dimension, floatBounds('rosenbrock', bounds));
  return {
    name: 'rosenbrock',
    objective: { name: 'valley', direction: 'minimise' },
    init: (count) => populationOf(count, genome),
    score: (genes) => {
      let sum = 0;
      for (let i = 0; i + 1 < genes.length; i++) {
        const x = genes[i]!;
        sum += 100 * (genes[i + 1]! - x * x) ** 2 + (1 - x) ** 2;
      }
      return sum;
    },
    bounds,
    optimum: 0,
  };
};
