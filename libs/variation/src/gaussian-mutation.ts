import {
  type Bounds,
  floatBounds,
  floatBoundsOption,
  type Genes,
  type Variation,
  movingDeviation,
  numberIn,
  optional,
  probability,
  requireOption,
  requireOptions,
} from '@evorx/core';
import { identity } from 'fp-ts/function';
import { addNormals } from './kernels/add-normals';
import { inPlace } from './kernels/in-place';

const ACCEPTED = {
  rate: probability,
  deviation: numberIn({ min: 0 }),
  mean: numberIn(),
  bounds: optional(floatBoundsOption),
};

/**
 * Gaussian mutation, one parent to one child: each gene gets a number from N(mean, deviation) added with probability `rate`, and is
 * then clipped to the bounds, if there are any. Other genes are left as they are, and draw nothing. About 20 ns a mutated gene.
 *
 * Bounds are rounded inwards to single precision; either may be infinite. Throws `OptionError` unless `rate` is in [0,
 * 1], `deviation` finite and not negative, `mean` finite, and the bounds in order, with a number of single precision
 * in their range; and where the bounds are so far from 0 that noise of `deviation` moves no gene in them.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { gaussianMutation } from '@evorx/variation';
 *
 * const mutation = gaussianMutation({ rate: 0.1, deviation: 1, bounds: { lower: 0, upper: 1 } });
 * const [[child]] = mutation.apply([new Float32Array(100).fill(0.5)])(seed(1));
 */
export const gaussianMutation = ({
  rate,
  deviation,
  mean = 0,
  bounds,
}: {
  /** Probability that a gene is mutated. */
  readonly rate: number;
  /** Standard deviation of what is added, in the units of the genes. */
  readonly deviation: number;
  /** Mean of what is added. */
  readonly mean?: number | undefined;
  /** What mutated genes are clipped to; unbounded where not given. */
  readonly bounds?: Bounds | undefined;
}): Variation<Genes> => {
  requireOptions('gaussianMutation', { rate, deviation, mean, bounds }, ACCEPTED);
  const range = bounds && floatBounds('gaussianMutation', bounds);
  if (range) requireOption('gaussianMutation', 'deviation', deviation, movingDeviation(range, mean));
  return {
    parentsFor: identity,
    ...inPlace<Genes>((gen, genomes) => {
      for (const genes of genomes) addNormals(gen, genes, rate, mean, deviation, range);
      return genomes;
    }),
  };
};
