import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { crossCycle } from './kernels/cross-cycle';
import { pairsFor } from './kernels/pairs-for';

/**
 * Cycle crossover (CX), two permutations to two: each number of a child is at the place that it has in one of the
 * parents. Of a random place, and the places that its cycle leads to, a child keeps the numbers of one parent, and
 * has all others of the other parent. Parents pair up in their order; a last odd one is left out. A pair is crossed
 * with probability `rate`, else both pass as copies.
 *
 * Throws `OptionError` unless `rate` is in [0, 1]. Precondition: paired parents are permutations of one length.
 *
 * Source: Oliver, Smith and Holland, A study of permutation crossover operators on the travelling salesman problem
 * (1987); Larrañaga et al., Genetic algorithms for the travelling salesman problem: a review of representations and
 * operators (1999), https://doi.org/10.1023/A:1006529012972
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { cycleCrossover } from '@evorx/variation';
 *
 * const [children] = cycleCrossover().apply([Uint32Array.of(0, 1, 2, 3), Uint32Array.of(3, 1, 0, 2)])(seed(1));
 */
export const cycleCrossover = ({
  rate = 0.9,
}: {
  /** Probability that a pair is crossed. Defaults to 0.9. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('cycleCrossover', 'rate', rate, probability);
  return {
    parentsFor: pairsFor,
    ...inPlace<Permutation>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) =>
        crossCycle(first, second, running.below(Math.max(1, first.length))),
      ),
    ),
  };
};
