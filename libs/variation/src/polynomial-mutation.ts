import {
  type GeneBounds,
  numberIn,
  optional,
  probability,
  type RealsOf,
  requireOptions,
  type Variation,
} from '@evorx/core';
import { identity } from 'fp-ts/function';
import { geneRanges, rangesFor } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';
import { mutatePolynomially } from './kernels/mutate-polynomially';

const ACCEPTED = { eta: numberIn({ min: 0 }), rate: optional(probability) };

/**
 * Polynomial mutation, one parent to one child: with probability `rate` a gene moves by d times the width of its
 * bounds, where d has the density (eta + 1) / 2 (1 - |d|)^eta in [-1, 1], cut off on each side where the gene would
 * leave its bounds: half of the mutated genes move to either side, and the larger `eta`, the less they move. Other
 * genes are left as they are, and draw nothing. Costs two powers a mutated gene.
 *
 * Bounds are the same for every gene, or a list with one for each. For genes of single precision they are rounded
 * inwards to it. Throws `OptionError` unless `eta` is finite and not negative, `rate` in [0, 1], and the bounds
 * finite and in order; at a `precision` of 32 also unless a number of single precision is in their range.
 * Preconditions: genes within the bounds; as many bounds as genes, where they are a list.
 *
 * Source: Deb, An efficient constraint handling method for genetic algorithms (2000),
 * https://doi.org/10.1016/S0045-7825(99)00389-8; analysed in Deb and Deb, Analysing mutation schemes for
 * real-parameter genetic algorithms (2014), https://doi.org/10.1504/IJAISC.2014.059280
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { polynomialMutation } from '@evorx/variation';
 *
 * const mutation = polynomialMutation({ eta: 20, rate: 0.1, bounds: { lower: 0, upper: 1 } });
 * const [[child]] = mutation.apply([new Float32Array(100).fill(0.5)])(seed(1));
 */
export const polynomialMutation = <P extends 32 | 64 = 32>({
  eta = 20,
  rate,
  bounds,
  precision,
}: {
  /** Distribution index: how near children are to their parents. Defaults to 20. */
  readonly eta?: number | undefined;
  /** Probability that a gene is mutated. Defaults to 1 / length. */
  readonly rate?: number | undefined;
  /** What genes stay within; its width is the unit of the steps. */
  readonly bounds: GeneBounds;
  /** Bits of a gene: 64 for genomes that are a `Float64Array`. Defaults to 32. */
  readonly precision?: P | undefined;
}): Variation<RealsOf<P>> => {
  requireOptions('polynomialMutation', { eta, rate }, ACCEPTED);
  const ranges = geneRanges('polynomialMutation', bounds, { precision: precision ?? 32 });
  return {
    parentsFor: identity,
    ...inPlace<RealsOf<P>>((gen, genomes) => {
      for (const genes of genomes) {
        mutatePolynomially(gen, genes, rate ?? 1 / genes.length, eta, rangesFor(ranges, genes));
      }
      return genomes;
    }),
  };
};
