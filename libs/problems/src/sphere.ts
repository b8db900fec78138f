import { type Bounds, floatBounds, type Genes, boundsOption, numberIn, requireOptions, wholeNumber } from '@evorx/core';
import { populationOf, uniforms } from '@evorx/random';
import type { Problem } from './problem';

const ACCEPTED = { dimension: wholeNumber({ min: 1 }), centre: numberIn(), bounds: boundsOption };

/**
 * Sphere: minimise the sum of (x - centre)^2, from genomes that are uniform in the bounds. The best score is 0, where
 * every gene is the centre (if that is within the bounds).
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466
 *
 * @category Problems
 * @example
 * import { sphere } from '@evorx/problems';
 *
 * const score = sphere({ dimension: 2, centre: 1 }).score(Float32Array.of(1, 3)); // 4
 */
export const sphere = ({
  dimension,
  centre = 0,
  bounds = { lower: -5.12, upper: 5.12 },
}: {
  readonly dimension: number;
  readonly centre?: number | undefined;
  /**
   * Where initial genes are drawn from, rounded inwards to single precision. The score itself is defined everywhere.
   */
  readonly bounds?: Bounds | undefined;
}): Problem<Genes> => {
  requireOptions('sphere', { dimension, centre, bounds }, ACCEPTED);
  const genome = uniforms(dimension, floatBounds('sphere', bounds));
  return {
    name: 'sphere',
    objective: { name: 'squaredDistance', direction: 'minimise' },
    init: (count) => populationOf(count, genome),
    score: (genes) => {
      let sum = 0;
      for (let i = 0; i < genes.length; i++) sum += (genes[i]! - centre) ** 2;
      return sum;
    },
    bounds,
    optimum: 0,
  };
};
