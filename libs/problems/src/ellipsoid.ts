import { type Bounds, floatBounds, type Genes, boundsOption, numberIn, requireOptions, wholeNumber } from '@evorx/core';
import { populationOf, uniforms } from '@evorx/random';
import type { Problem } from './problem';

const ACCEPTED = {
  dimension: wholeNumber({ min: 1 }),
  condition: numberIn({ above: 0 }),
  centre: numberIn(),
  bounds: boundsOption,
};

/**
 * Ellipsoid: minimise the sum of condition^(i / (dimension - 1)) * (x_i - centre)^2, from genomes that are uniform in
 * the bounds: a sphere whose last axis weighs `condition` times as much as the first, for how an algorithm copes with
 * genes of unequal importance. The best score is 0, where every gene is the centre (if that is within the bounds).
 *
 * Source: Hansen and Ostermeier, Completely derandomized self-adaptation in evolution strategies (2001),
 * https://doi.org/10.1162/106365601750190398
 *
 * @category Problems
 * @example
 * import { ellipsoid } from '@evorx/problems';
 *
 * const score = ellipsoid({ dimension: 3, condition: 100 }).score(Float32Array.of(1, 2, 3)); // 1 + 10 * 4 + 100 * 9
 */
export const ellipsoid = ({
  dimension,
  condition = 1e6,
  centre = 0,
  bounds = { lower: -5, upper: 5 },
}: {
  readonly dimension: number;
  /** The weight of the last gene over that of the first. */
  readonly condition?: number | undefined;
  readonly centre?: number | undefined;
  /**
   * Where initial genes are drawn from, rounded inwards to single precision. The score itself is defined everywhere.
   */
  readonly bounds?: Bounds | undefined;
}): Problem<Genes> => {
  requireOptions('ellipsoid', { dimension, condition, centre, bounds }, ACCEPTED);
  const genome = uniforms(dimension, floatBounds('ellipsoid', bounds));
  const weights = Float64Array.from({ length: dimension }, (_, i) => condition ** (i / Math.max(1, dimension - 1)));
  return {
    name: 'ellipsoid',
    objective: { name: 'weightedSquaredDistance', direction: 'minimise' },
    init: (count) => populationOf(count, genome),
    score: (genes) => {
      let sum = 0;
      for (let i = 0; i < genes.length; i++) sum += weights[i]! * (genes[i]! - centre) ** 2;
      return sum;
    },
    bounds,
    optimum: 0,
  };
};
