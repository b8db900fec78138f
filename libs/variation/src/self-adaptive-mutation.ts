import {
  type Bounds,
  floatBounds,
  floatBoundsOption,
  type Genes,
  type Variation,
  numberIn,
  optional,
  requireOptions,
} from '@evorx/core';
import { freshNoise, type Noise } from '@evorx/random';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';
import { selfAdapt } from './kernels/self-adapt';

const ACCEPTED = {
  learningRate: numberIn({ min: 0 }),
  cooling: numberIn({ min: 0 }),
  bounds: optional(floatBoundsOption),
};

/**
 * Self-adaptive mutation, one parent to one child: each genome carries the step size of its own mutation, and the step
 * is mutated first. The last gene is the step's logarithm ({@link withStep}): S' = S * exp(learningRate * N(0, 1)),
 * after which S' * cooling * N(0, 1) is added to every other gene, and those are clipped to the bounds, if there are
 * any. Steps that make good children live on with them. A crossover treats the step as the gene that it is: the
 * arithmetic mean of logarithms is the geometric mean of the steps.
 *
 * The step's gene is never clipped to the bounds. It is kept within [-30, 10], steps from 1e-13 to 22,000, beyond which
 * single precision could not tell the children from their parents, or they would overflow; and so a run can always come
 * back. One normal number a genome and those of `noise`; some 6 ns a gene with fresh noise, 1 ns with that of a table.
 *
 * Bounds are rounded inwards to single precision. Throws `OptionError` unless `learningRate` and `cooling` are finite
 * and not negative, and the bounds in order, with a number of single precision in their range. `learningRate` 1 /
 * sqrt(genes) is the usual one for a genome of a few genes; 0.2 suits the long ones of networks. Precondition: genomes
 * of one gene at least.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { selfAdaptiveMutation, stepOf, withStep } from '@evorx/variation';
 *
 * const parent = withStep(0.05)(new Float32Array(100));
 * const [[child]] = selfAdaptiveMutation({ learningRate: 0.2 }).apply([parent])(seed(1));
 * const step = stepOf(child!); // another one, near 0.05
 */
export const selfAdaptiveMutation = ({
  learningRate,
  cooling = 1,
  noise = freshNoise,
  bounds,
}: {
  /** Deviation of the logarithm of the factor by which a step changes. */
  readonly learningRate: number;
  /** Factor on the step where it is applied; children do not inherit it. */
  readonly cooling?: number | undefined;
  /** Where the numbers that are added come from. */
  readonly noise?: Noise | undefined;
  /** What genes are clipped to; unbounded where not given. */
  readonly bounds?: Bounds | undefined;
}): Variation<Genes> => {
  requireOptions('selfAdaptiveMutation', { learningRate, cooling, bounds }, ACCEPTED);
  const range = bounds && floatBounds('selfAdaptiveMutation', bounds);
  return {
    parentsFor: identity,
    ...inPlace<Genes>((gen, genomes) => {
      for (const genome of genomes) selfAdapt(gen, genome, learningRate, cooling, noise, range);
      return genomes;
    }),
  };
};
