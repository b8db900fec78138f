import { optional, precisionOption, type RealsOf, requireOptions, wholeNumber } from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import { inRanges, meanOfOthers } from './kernels/zdt';
import type { MultiObjectiveProblem } from './multi-objective-problem';

const ACCEPTED = { dimension: wholeNumber({ min: 2 }), precision: optional(precisionOption) };

/** The least f1 there is. */
const LEAST = 0.2807753191;

/**
 * ZDT6: minimise f1 = 1 - exp(-4 x_1) sin(6 pi x_1)^6 and f2 = g (1 - (f1 / g)^2), where g is 1 + 9 times the fourth
 * root of the mean of the other genes, from genomes that are uniform in [0, 1]: solutions are the rarer the nearer they
 * are to the front, and unevenly spread along it. The best front is f2 = 1 - f1^2 for f1 from 0.2807753191 to 1, where
 * all genes but the first are 0.
 *
 * Source: Zitzler, Deb and Thiele, Comparison of multiobjective evolutionary algorithms: empirical results (2000),
 * https://doi.org/10.1162/106365600568202
 *
 * @category Problems
 * @example
 * import { zdt6 } from '@evorx/problems';
 *
 * const { f1, f2 } = zdt6().evaluate(Float64Array.of(0, 0, 0)); // 1, 0
 */
export const zdt6 = <P extends 32 | 64 = 64>({
  dimension = 10,
  precision,
}: {
  /** Defaults to 10. */
  readonly dimension?: number | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
} = {}): MultiObjectiveProblem<RealsOf<P>> => {
  requireOptions('zdt6', { dimension, precision }, ACCEPTED);
  const bounds = { lower: 0, upper: 1 };
  return {
    name: 'zdt6',
    objectives: ['f1', 'f2'].map((name) => ({ name, direction: 'minimise', reference: 11 })),
    init: initialReals('zdt6', dimension, bounds, precision),
    evaluate: (genes) => {
      const f1 = 1 - Math.exp(-4 * genes[0]!) * Math.sin(6 * Math.PI * genes[0]!) ** 6;
      const g = 1 + 9 * meanOfOthers(genes) ** 0.25;
      return { f1, f2: g * (1 - (f1 / g) ** 2) };
    },
    bounds,
    front: (count) => inRanges(count, [[LEAST, 1]], (f1) => 1 - f1 ** 2),
  };
};
