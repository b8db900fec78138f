import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { shuffle } from '@evorx/random';
import { identity } from 'fp-ts/function';
import { inPlace } from './kernels/in-place';
import { segmentIn } from './kernels/segment-in';

/**
 * Scramble, one permutation to one: with probability `rate` a random segment gets a random order, every two ends
 * being as likely.
 *
 * Throws `OptionError` unless `rate` is in [0, 1].
 *
 * Source: Syswerda, Schedule optimization using genetic algorithms (1991); Larrañaga et al., Genetic algorithms for
 * the travelling salesman problem: a review of representations and operators (1999),
 * https://doi.org/10.1023/A:1006529012972
 *
 * @category Mutations
 * @example
 * import { seed } from '@evorx/random';
 * import { scrambleMutation } from '@evorx/variation';
 *
 * const [[child]] = scrambleMutation({ rate: 1 }).apply([Uint32Array.of(0, 1, 2, 3, 4)])(seed(1));
 */
export const scrambleMutation = ({
  rate = 1,
}: {
  /** Probability that a genome is mutated. Defaults to 1. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('scrambleMutation', 'rate', rate, probability);
  return {
    parentsFor: identity,
    ...inPlace<Permutation>((gen, genomes) => {
      for (const genome of genomes) {
        if (!gen.chance(rate) || genome.length < 2) continue;
        shuffle(gen, genome.subarray(...segmentIn(gen, genome.length)));
      }
      return genomes;
    }),
  };
};
