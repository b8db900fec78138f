import { type GeneBounds, numberIn, probability, type RealsOf, requireOptions, type Variation } from '@evorx/core';
import { blendBetween } from './kernels/blend-between';
import { crossPairs } from './kernels/cross-pairs';
import { geneRanges, rangesFor } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';
import { pairsFor } from './kernels/pairs-for';

const ACCEPTED = { alpha: numberIn({ min: 0 }), rate: probability };

/**
 * Blend crossover (BLX-alpha), two parents to two children: a pair is crossed with probability `rate`, else both
 * parents pass as copies. Each gene of a child of a crossed pair is uniform in the range between the parents' genes,
 * widened by `alpha` times its width at both ends: an `alpha` of 0.5 keeps the variance of a population about as it
 * is. Parents pair up in their order; a last odd one is left out.
 *
 * Within bounds the range is cut off at them. They are the same for every gene, or a list with one for each; either
 * end may be infinite. For genes of single precision they are rounded inwards to it. Throws `OptionError` unless
 * `alpha` is finite and not negative, `rate` in [0, 1], and the bounds in order; at a `precision` of 32 also unless a
 * number of single precision is in their range. Preconditions: paired parents of one length, within the bounds; as
 * many bounds as genes, where they are a list.
 *
 * Source: Eshelman and Schaffer, Real-coded genetic algorithms and interval-schemata (1993),
 * https://doi.org/10.1016/B978-0-08-094832-4.50018-0
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { blendCrossover } from '@evorx/variation';
 *
 * const [children] = blendCrossover({ alpha: 0.5 }).apply([Float32Array.of(0, 1), Float32Array.of(1, 3)])(seed(1));
 */
export const blendCrossover = <P extends 32 | 64 = 32>({
  alpha = 0.5,
  rate = 1,
  bounds,
  precision,
}: {
  /** How far beyond the parents a child may be, in units of their distance. Defaults to 0.5. */
  readonly alpha?: number | undefined;
  /** Probability that a pair is crossed. Defaults to 1. */
  readonly rate?: number | undefined;
  /** What children stay within; unbounded where not given. */
  readonly bounds?: GeneBounds | undefined;
  /** Bits of a gene: 64 for genomes that are a `Float64Array`. Defaults to 32. */
  readonly precision?: P | undefined;
} = {}): Variation<RealsOf<P>> => {
  requireOptions('blendCrossover', { alpha, rate }, ACCEPTED);
  const ranges =
    bounds === undefined ? undefined : geneRanges('blendCrossover', bounds, { precision: precision ?? 32, open: true });
  return {
    parentsFor: pairsFor,
    ...inPlace<RealsOf<P>>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) =>
        blendBetween(running, first, second, alpha, ranges && rangesFor(ranges, first)),
      ),
    ),
  };
};
