import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { crossOrder } from './kernels/cross-order';
import { pairsFor } from './kernels/pairs-for';
import { segmentIn } from './kernels/segment-in';

/**
 * Order crossover (OX), two permutations to two: a child keeps a segment of one parent, and has the other numbers in
 * the order in which the other parent has them, read from the end of the segment on and around. It keeps which
 * numbers follow each other. Parents pair up in their order; a last odd one is left out. A pair is crossed with
 * probability `rate`, else both pass as copies.
 *
 * Throws `OptionError` unless `rate` is in [0, 1]. Precondition: paired parents are permutations of one length.
 *
 * Source: Davis, Applying adaptive algorithms to epistatic domains (1985); Larrañaga et al., Genetic algorithms for
 * the travelling salesman problem: a review of representations and operators (1999),
 * https://doi.org/10.1023/A:1006529012972
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { orderCrossover } from '@evorx/variation';
 *
 * const [children] = orderCrossover().apply([Uint32Array.of(0, 1, 2, 3), Uint32Array.of(3, 1, 0, 2)])(seed(1));
 */
export const orderCrossover = ({
  rate = 0.9,
}: {
  /** Probability that a pair is crossed. Defaults to 0.9. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('orderCrossover', 'rate', rate, probability);
  return {
    parentsFor: pairsFor,
    ...inPlace<Permutation>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) =>
        crossOrder(first, second, ...segmentIn(running, first.length)),
      ),
    ),
  };
};
