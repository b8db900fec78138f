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
 * Rastrigin: minimise the sum of x^2 + 10 (1 - cos(2 pi x)), from genomes that are uniform in the bounds: a bowl with a local optimum near
 * every point of whole numbers. The best score is 0, where every gene is 0. Computed without cancellation: near 0 the score is exact to
 * the last digits.
 *
 * Source: Muehlenbein, Schomisch and Born, The parallel genetic algorithm as function optimizer (1991),
 * https://doi.org/10.1016/S0167-8191(05)80052-3; for two genes Rastrigin, Systems of extremal control (1974)
 *
 * @category Problems
 * @example
 * import { rastrigin } from '@evorx/problems';
 *
 * const score = rastrigin({ dimension: 3 }).score(Float64Array.of(1, -2, 0.5)); // 1 + 4 + 0.25 + 20
 */
export const rastrigin = <P extends 32 | 64 = 64>({
  dimension,
  bounds = { lower: -5.12, upper: 5.12 },
  precision,
}: {
  readonly dimension: number;
  /** Where initial genes are drawn from. The score itself is defined everywhere. */
  readonly bounds?: Bounds | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
}): Problem<RealsOf<P>> => {
  requireOptions('rastrigin', { dimension, bounds, precision }, ACCEPTED);
  return {
    name: 'rastrigin',
    objective: { name: 'ripples', direction: 'minimise' },
    init: initialReals('rastrigin', dimension, bounds, precision),
    score: (genes) => {
      let sum = 0;
      for (let i = 0; i < genes.length; i++) {
        const x = genes[i]!;
        // 1 - cos(2a) is 2 sin(a)^2; the sine of the distance to the nearest whole number is exact at all of them.
        const wave = Math.sin(Math.PI * (x - Math.round(x)));
        sum += x * x + 20 * wave * wave;
      }
      return sum;
    },
    bounds,
    optimum: 0,
  };
};
