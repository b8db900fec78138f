import { optional, precisionOption, type RealsOf, requireOptions, wholeNumber } from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import { inRanges, meanOfOthers } from './kernels/zdt';
import type { MultiObjectiveProblem } from './multi-objective-problem';

const ACCEPTED = { dimension: wholeNumber({ min: 2 }), precision: optional(precisionOption) };

/** The ranges of f1 in which the front exists. */
const PIECES = [
  [0, 0.0830015349],
  [0.182228728, 0.2577623634],
  [0.4093136748, 0.4538821041],
  [0.6183967944, 0.6525117038],
  [0.8233317983, 0.8518328654],
] as const;

/**
 * ZDT3: minimise f1 = x_1 and f2 = g (1 - sqrt(f1 / g) - f1 / g sin(10 pi f1)), where g is 1 + 9 times the mean of the
 * other genes, from genomes that are uniform in [0, 1]. The best front is five separate pieces of f2 = 1 - sqrt(f1) -
 * f1 sin(10 pi f1), where all genes but the first are 0.
 *
 * Source: Zitzler, Deb and Thiele, Comparison of multiobjective evolutionary algorithms: empirical results (2000),
 * https://doi.org/10.1162/106365600568202
 *
 * @category Problems
 * @example
 * import { zdt3 } from '@evorx/problems';
 *
 * const { f1, f2 } = zdt3().evaluate(Float64Array.of(0.25, 0, 0)); // 0.25, 0.25
 */
export const zdt3 = <P extends 32 | 64 = 64>({
  dimension = 30,
  precision,
}: {
  /** Defaults to 30. */
  readonly dimension?: number | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
} = {}): MultiObjectiveProblem<RealsOf<P>> => {
  requireOptions('zdt3', { dimension, precision }, ACCEPTED);
  const bounds = { lower: 0, upper: 1 };
  return {
    name: 'zdt3',
    objectives: ['f1', 'f2'].map((name) => ({ name, direction: 'minimise', reference: 11 })),
    init: initialReals('zdt3', dimension, bounds, precision),
    evaluate: (genes) => {
      const f1 = genes[0]!;
      const g = 1 + 9 * meanOfOthers(genes);
      return { f1, f2: g * (1 - Math.sqrt(f1 / g) - (f1 / g) * Math.sin(10 * Math.PI * f1)) };
    },
    bounds,
    front: (count) => inRanges(count, PIECES, (f1) => 1 - Math.sqrt(f1) - f1 * Math.sin(10 * Math.PI * f1)),
  };
};
