import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';

/**
 * Insertion, one permutation to one: with probability `rate` a random number is taken out and put in at another
 * place; those between move up by one.
 *
 * Throws `OptionError` unless `rate` is in [0, 1].
 *
 * Source: Fogel, An evolutionary approach to the traveling salesman problem (1988); Larrañaga et al., Genetic
 * algorithms for the travelling salesman problem: a review of representations and operators (1999),
 * https://doi.org/10.1023/A:1006529012972
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { insertionMutation } from '@evorx/variation';
 *
 * const [[child]] = insertionMutation({ rate: 1 }).apply([Uint32Array.of(0, 1, 2, 3, 4)])(seed(1));
 */
export const insertionMutation = ({
  rate = 1,
}: {
  /** Probability that a genome is mutated. Defaults to 1. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('insertionMutation', 'rate', rate, probability);
  return {
    parentsFor: identity,
    ...inPlace<Permutation>((gen, genomes) => {
      for (const genome of genomes) {
        if (!gen.chance(rate) || genome.length < 2) continue;
        const from = gen.below(genome.length);
        const next = gen.below(genome.length - 1);
        const to = next < from ? next : next + 1;
        const number = genome[from]!;
        if (from < to) genome.copyWithin(from, from + 1, to + 1);
        else genome.copyWithin(to + 1, to, from);
        genome[to] = number;
      }
      return genomes;
    }),
  };
};
