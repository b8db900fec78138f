import { type GeneBounds, optional, probability, requireOptions, type Variation, wholeNumber } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { creep } from './kernels/creep';
import { geneRanges } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';

const ACCEPTED = { rate: optional(probability), step: wholeNumber({ min: 1, max: 2 ** 30 }) };

/**
 * Creep mutation of integers, one parent to one child: with probability `rate` a gene moves by a whole number from 1 to
 * `step`, up or down, each as likely, and onto a bound that it would pass; 1 / length where no rate is given. Other
 * genes are left as they are, and draw nothing.
 *
 * Bounds are the same for every gene, or a list with one for each, and are rounded inwards to whole numbers. Throws
 * `OptionError` unless `rate` is in [0, 1], `step` a whole number from 1 to 2^30, and the bounds finite and in order.
 * Preconditions: as many bounds as genes, where they are a list, each with a whole number of 32 bits in it.
 *
 * Source: Eiben and Smith, Introduction to Evolutionary Computing (2015), https://doi.org/10.1007/978-3-662-44874-8
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { creepMutation } from '@evorx/variation';
 *
 * const mutation = creepMutation({ rate: 0.5, step: 2, bounds: { lower: 0, upper: 9 } });
 * const [[child]] = mutation.apply([Int32Array.of(0, 5, 9)])(seed(1));
 */
export const creepMutation = ({
  rate,
  step = 1,
  bounds,
}: {
  /** Probability that a gene is moved. Defaults to 1 / length. */
  readonly rate?: number | undefined;
  /** The furthest that a gene moves. Defaults to 1. */
  readonly step?: number | undefined;
  /** What genes stay within. */
  readonly bounds: GeneBounds;
}): Variation<Int32Array> => {
  requireOptions('creepMutation', { rate, step }, ACCEPTED);
  const whole = geneRanges('creepMutation', bounds, { precision: 64 }).double.map(({ lower, upper }) => ({
    lower: Math.ceil(lower),
    upper: Math.floor(upper),
  }));
  return {
    parentsFor: identity,
    ...inPlace<Int32Array>((gen, genomes) => {
      for (const genes of genomes) creep(gen, genes, rate ?? 1 / genes.length, step, whole);
      return genomes;
    }),
  };
};
