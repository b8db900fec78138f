import { type GeneBounds, numberIn, probability, type RealsOf, requireOptions, type Variation } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { crossSimulated } from './kernels/cross-simulated';
import { geneRanges, rangesFor } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';
import { pairsFor } from './kernels/pairs-for';

const ACCEPTED = { eta: numberIn({ min: 0 }), rate: probability, geneRate: probability };

/**
 * Simulated binary crossover (SBX), two parents to two children that keep the mean of each gene: a pair is crossed
 * with probability `rate`, else both parents pass as copies; in a crossed pair each gene is crossed with probability
 * `geneRate`. The children's distance is that of the parents times a spread factor b, which has the density (eta + 1)
 * / 2 b^eta up to 1 and (eta + 1) / 2 b^-(eta + 2) beyond: the larger `eta`, the nearer children are to their
 * parents. Within bounds the density is cut off where a child would leave them. Parents pair up in their order; a
 * last odd one is left out. Costs two powers a crossed gene.
 *
 * Bounds are the same for every gene, or a list with one for each. For genes of single precision they are rounded
 * inwards to it. Throws `OptionError` unless `eta` is finite and not negative, the rates in [0, 1], and the bounds
 * finite and in order; at a `precision` of 32 also unless a number of single precision is in their range.
 * Preconditions: paired parents of one length, within the bounds; as many bounds as genes, where they are a list.
 *
 * Source: Deb and Agrawal, Simulated binary crossover for continuous search space (1995), Complex Systems 9, 115-148;
 * within bounds Deb, An efficient constraint handling method for genetic algorithms (2000),
 * https://doi.org/10.1016/S0045-7825(99)00389-8
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { sbxCrossover } from '@evorx/variation';
 *
 * const crossover = sbxCrossover({ eta: 15, bounds: { lower: 0, upper: 1 } });
 * const [[first, second]] = crossover.apply([Float32Array.of(0.25, 0.5), Float32Array.of(0.75, 1)])(seed(1));
 */
export const sbxCrossover = <P extends 32 | 64 = 32>({
  eta = 15,
  rate = 0.9,
  geneRate = 0.5,
  bounds,
  precision,
}: {
  /** Distribution index: how near children are to their parents. Defaults to 15. */
  readonly eta?: number | undefined;
  /** Probability that a pair is crossed. Defaults to 0.9. */
  readonly rate?: number | undefined;
  /** Probability that a gene of a crossed pair is crossed. Defaults to 0.5. */
  readonly geneRate?: number | undefined;
  /** What children stay within; unbounded where not given. */
  readonly bounds?: GeneBounds | undefined;
  /** Bits of a gene: 64 for genomes that are a `Float64Array`. Defaults to 32. */
  readonly precision?: P | undefined;
} = {}): Variation<RealsOf<P>> => {
  requireOptions('sbxCrossover', { eta, rate, geneRate }, ACCEPTED);
  const ranges = bounds === undefined ? undefined : geneRanges('sbxCrossover', bounds, { precision: precision ?? 32 });
  return {
    parentsFor: pairsFor,
    ...inPlace<RealsOf<P>>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) =>
        crossSimulated(running, first, second, eta, geneRate, ranges && rangesFor(ranges, first)),
      ),
    ),
  };
};
