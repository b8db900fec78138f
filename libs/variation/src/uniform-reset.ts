import {
  type Bounds,
  type GeneArray,
  type GeneBounds,
  type GeneVariation,
  optional,
  probability,
  requireOption,
} from '@evorx/core';
import { identity } from 'fp-ts/function';
import { geneRanges } from './kernels/gene-ranges';
import { inPlace } from './kernels/in-place';
import { resetGenes } from './kernels/reset-genes';

const RATE = optional(probability);

/** The whole numbers in a range, which 0 is taken for where there are none. */
const inwards = ({ lower, upper }: Bounds): Bounds => {
  const [least, most] = [Math.ceil(lower), Math.floor(upper)];
  return least <= most ? { lower: least, upper: most } : { lower: 0, upper: 0 };
};

/**
 * Uniform reset, or uniform random mutation, one parent to one child: with probability `rate` a gene is drawn anew,
 * uniform in its bounds; 1 / length where no rate is given. Genes of integers and bits are whole numbers from the
 * lower bound to the upper one. Other genes are left as they are, and draw nothing.
 *
 * Bounds are the same for every gene, or a list with one for each; for genes of single precision, and of integers,
 * they are rounded inwards. Throws `OptionError` unless `rate` is in [0, 1], and the bounds finite and in order.
 * Preconditions: as many bounds as genes, where they are a list; a number that genes can have within each of them; at
 * most 2^32 of those for integers.
 *
 * Source: Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996),
 * https://doi.org/10.1007/978-3-662-03315-9
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { uniformReset } from '@evorx/variation';
 *
 * const dice = uniformReset({ rate: 0.5, bounds: { lower: 1, upper: 6 } });
 * const [[child]] = dice.apply([Int32Array.of(1, 1, 1, 1)])(seed(1));
 */
export const uniformReset = ({
  rate,
  bounds,
}: {
  /** Probability that a gene is drawn anew. Defaults to 1 / length. */
  readonly rate?: number | undefined;
  /** What genes are drawn from. */
  readonly bounds: GeneBounds;
}): GeneVariation => {
  requireOption('uniformReset', 'rate', rate, RATE);
  const { single, double } = geneRanges('uniformReset', bounds, { precision: 64 });
  const whole = double.map(inwards);
  return {
    parentsFor: identity,
    ...inPlace<GeneArray>((gen, genomes) => {
      for (const genes of genomes) {
        const ranges = genes instanceof Float64Array ? double : genes instanceof Float32Array ? single : whole;
        resetGenes(gen, genes, rate ?? 1 / genes.length, ranges);
      }
      return genomes;
    }),
  };
};
