import { type Permutation, probability, requireOption, type Variation } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { crossMapped } from './kernels/cross-mapped';
import { pairsFor } from './kernels/pairs-for';
import { segmentIn } from './kernels/segment-in';

/**
 * Partially mapped crossover (PMX), two permutations to two: parents exchange a segment, and a number that is then
 * twice in a child is replaced outside of the segment by the one that it stands opposite to in it. It keeps at which
 * place numbers are. Parents pair up in their order; a last odd one is left out. A pair is crossed with probability
 * `rate`, else both pass as copies.
 *
 * Throws `OptionError` unless `rate` is in [0, 1]. Precondition: paired parents are permutations of one length.
 *
 * Source: Goldberg and Lingle, Alleles, loci and the travelling salesman problem (1985); Larrañaga et al., Genetic
 * algorithms for the travelling salesman problem: a review of representations and operators (1999),
 * https://doi.org/10.1023/A:1006529012972
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { partiallyMappedCrossover } from '@evorx/variation';
 *
 * const [children] = partiallyMappedCrossover().apply([Uint32Array.of(0, 1, 2, 3), Uint32Array.of(3, 1, 0, 2)])(seed(1));
 */
export const partiallyMappedCrossover = ({
  rate = 0.9,
}: {
  /** Probability that a pair is crossed. Defaults to 0.9. */
  readonly rate?: number | undefined;
} = {}): Variation<Permutation> => {
  requireOption('partiallyMappedCrossover', 'rate', rate, probability);
  return {
    parentsFor: pairsFor,
    ...inPlace<Permutation>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) =>
        crossMapped(first, second, ...segmentIn(running, first.length)),
      ),
    ),
  };
};
