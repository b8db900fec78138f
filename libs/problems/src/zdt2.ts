import { optional, precisionOption, type RealsOf, requireOptions, wholeNumber } from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import { inRanges, meanOfOthers } from './kernels/zdt';
import type { MultiObjectiveProblem } from './multi-objective-problem';

const ACCEPTED = { dimension: wholeNumber({ min: 2 }), precision: optional(precisionOption) };

/**
 * ZDT2: minimise f1 = x_1 and f2 = g (1 - (f1 / g)^2), where g is 1 + 9 times the mean of the other genes, from genomes
 * that are uniform in [0, 1]. The best front is f2 = 1 - f1^2 for f1 in [0, 1], where all genes but the first are 0: it
 * is not convex. Its hypervolume up to the reference point (11, 11) is 120 + 1/3.
 *
 * Source: Zitzler, Deb and Thiele, Comparison of multiobjective evolutionary algorithms: empirical results (2000),
 * https://doi.org/10.1162/106365600568202
 *
 * @category Problems
 * @example
 * import { zdt2 } from '@evorx/problems';
 *
 * const { f1, f2 } = zdt2().evaluate(Float64Array.of(0.5, 0, 0)); // 0.5, 0.75
 */
export const zdt2 = <P extends 32 | 64 = 64>({
  dimension = 30,
  precision,
}: {
  /** Defaults to 30. */
  readonly dimension?: number | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
} = {}): MultiObjectiveProblem<RealsOf<P>> => {
  requireOptions('zdt2', { dimension, precision }, ACCEPTED);
  const bounds = { lower: 0, upper: 1 };
  return {
    name: 'zdt2',
    objectives: ['f1', 'f2'].map((name) => ({ name, direction: 'minimise', reference: 11 })),
    init: initialReals('zdt2', dimension, bounds, precision),
    evaluate: (genes) => {
      const f1 = genes[0]!;
      const g = 1 + 9 * meanOfOthers(genes);
      return { f1, f2: g * (1 - (f1 / g) ** 2) };
    },
    bounds,
    front: (count) => inRanges(count, [[0, 1]], (f1) => 1 - f1 ** 2),
  };
};
