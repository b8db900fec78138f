import { optional, precisionOption, type RealsOf, requireOptions, wholeNumber } from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import type { MultiObjectiveProblem } from './multi-objective-problem';

const ACCEPTED = { dimension: wholeNumber({ min: 2 }), precision: optional(precisionOption) };

/**
 * ZDT1: minimise f1 = x_1 and f2 = g (1 - sqrt(f1 / g)), where g is 1 + 9 times the mean of the other genes, from
 * genomes that are uniform in [0, 1]. The best front is f2 = 1 - sqrt(f1) for f1 in [0, 1], convex and connected, where
 * all genes but the first are 0. Its hypervolume up to the reference point (11, 11) is 120 + 2/3.
 *
 * Source: Zitzler, Deb and Thiele, Comparison of multiobjective evolutionary algorithms: empirical results (2000),
 * https://doi.org/10.1162/106365600568202
 *
 * @category Problems
 * @example
 * import { zdt1 } from '@evorx/problems';
 *
 * const { f1, f2 } = zdt1().evaluate(Float64Array.of(0.25, 0, 0)); // 0.25, 0.5
 */
export const zdt1 = <P extends 32 | 64 = 64>({
  dimension = 30,
  precision,
}: {
  /** Defaults to 30. */
  readonly dimension?: number | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
} = {}): MultiObjectiveProblem<RealsOf<P>> => {
  requireOptions('zdt1', { dimension, precision }, ACCEPTED);
  const bounds = { lower: 0, upper: 1 };
  return {
    name: 'zdt1',
    objectives: ['f1', 'f2'].map((name) => ({ name, direction: 'minimise', reference: 11 })),
    init: initialReals('zdt1', dimension, bounds, precision),
    evaluate: (genes) => {
      let sum = 0;
      for (let i = 1; i < genes.length; i++) sum += genes[i]!;
      const f1 = genes[0]!;
      const g = 1 + (9 * sum) / (genes.length - 1);
      return { f1, f2: g * (1 - Math.sqrt(f1 / g)) };
    },
    bounds,
    front: (count) =>
      Array.from({ length: count }, (_, i) => {
        const f1 = i / Math.max(1, count - 1);
        return Float64Array.of(f1, 1 - Math.sqrt(f1));
      }),
  };
};
