import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';
import { segmentIn } from './kernels/segment-in';

/**
 * Inversion, one permutation to one: with probability `rate` a random segment is reversed, every two ends being as
 * likely. Of a round trip it changes two legs alone (2-opt).
 *
 * Throws `OptionError` unless `rate` is in [0, 1].
 *
 * Source: Holland, Adaptation in Natural and Artificial Systems (1975); Larrañaga et al., Genetic algorithms for the
 * travelling salesman problem: a review of representations and operators (1999),
 * https://doi.org/10.1023/A:1006529012972
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { inversionMutation } from '@evorx/variation';
 *
 * const [[child]] = inversionMutation({ rate: 1 }).apply([Uint32Array.of(0, 1, 2, 3, 4)])(seed(1));
 */
export const inversionMutation = ({
  rate = 1,
}: {
  /** Probability that a genome is mutated. Defaults to 1. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('inversionMutation', 'rate', rate, probability);
  return {
    parentsFor: identity,
    ...inPlace<Permutation>((gen, genomes) => {
      for (const genome of genomes) {
        if (!gen.chance(rate) || genome.length < 2) continue;
        genome.subarray(...segmentIn(gen, genome.length)).reverse();
      }
      return genomes;
    }),
  };
};
