import {
  type GeneBounds,
  type RealsOf,
  type Variation,
  movingDeviation,
  numberIn,
  probability,
  requireOption,
  requireOptions,
} from '@evorx/core';
import { identity } from 'fp-ts/function';
import { addNormals } from './kernels/add-normals';
import { geneRanges, rangesFor } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';

const ACCEPTED = {
  rate: probability,
  deviation: numberIn({ min: 0 }),
  mean: numberIn(),
};

/**
 * Gaussian mutation, one parent to one child: each gene gets a number from N(mean, deviation) added with probability
 * `rate`, and is then clipped to its bounds, if there are any. Other genes are left as they are, and draw nothing.
 * About 20 ns a mutated gene.
 *
 * Bounds are the same for every gene, or a list with one for each; either end may be infinite. For genes of single
 * precision they are rounded inwards to it. Throws `OptionError` unless `rate` is in [0, 1], `deviation` finite and
 * not negative, `mean` finite, and the bounds in order; at a `precision` of 32 also unless a number of single
 * precision is in their range, and where they are so far from 0 that noise of `deviation` moves no gene in them.
 * Precondition: as many bounds as genes, where they are a list.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002),
 * https://doi.org/10.1023/A:1015059928466
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { gaussianMutation } from '@evorx/variation';
 *
 * const mutation = gaussianMutation({ rate: 0.1, deviation: 1, bounds: { lower: 0, upper: 1 } });
 * const [[child]] = mutation.apply([new Float32Array(100).fill(0.5)])(seed(1));
 */
export const gaussianMutation = <P extends 32 | 64 = 32>({
  rate,
  deviation,
  mean = 0,
  bounds,
  precision,
}: {
  /** Probability that a gene is mutated. */
  readonly rate: number;
  /** Standard deviation of what is added, in the units of the genes. */
  readonly deviation: number;
  /** Mean of what is added. */
  readonly mean?: number | undefined;
  /** What mutated genes are clipped to; unbounded where not given. */
  readonly bounds?: GeneBounds | undefined;
  /** Bits of a gene: 64 for genomes that are a `Float64Array`. Defaults to 32. */
  readonly precision?: P | undefined;
}): Variation<RealsOf<P>> => {
  requireOptions('gaussianMutation', { rate, deviation, mean }, ACCEPTED);
  const ranges =
    bounds === undefined
      ? undefined
      : geneRanges('gaussianMutation', bounds, { precision: precision ?? 32, open: true });
  if (ranges && precision !== 64) {
    for (const range of ranges.single) {
      requireOption('gaussianMutation', 'deviation', deviation, movingDeviation(range, mean));
    }
  }
  return {
    parentsFor: identity,
    ...inPlace<RealsOf<P>>((gen, genomes) => {
      for (const genes of genomes) addNormals(gen, genes, rate, mean, deviation, ranges && rangesFor(ranges, genes));
      return genomes;
    }),
  };
};
