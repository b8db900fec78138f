import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';

/**
 * Swap, or exchange mutation, one permutation to one: with probability `rate` two random numbers change places.
 *
 * Throws `OptionError` unless `rate` is in [0, 1].
 *
 * Source: Banzhaf, The molecular traveling salesman (1990); Larrañaga et al., Genetic algorithms for the travelling
 * salesman problem: a review of representations and operators (1999), https://doi.org/10.1023/A:1006529012972
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { swapMutation } from '@evorx/variation';
 *
 * const [[child]] = swapMutation({ rate: 1 }).apply([Uint32Array.of(0, 1, 2, 3, 4)])(seed(1));
 */
export const swapMutation = ({
  rate = 1,
}: {
  /** Probability that a genome is mutated. Defaults to 1. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('swapMutation', 'rate', rate, probability);
  return {
    parentsFor: identity,
    ...inPlace<Permutation>((gen, genomes) => {
      for (const genome of genomes) {
        if (!gen.chance(rate) || genome.length < 2) continue;
        const one = gen.below(genome.length);
        const next = gen.below(genome.length - 1);
        const other = next < one ? next : next + 1;
        const number = genome[one]!;
        genome[one] = genome[other]!;
        genome[other] = number;
      }
      return genomes;
    }),
  };
};
