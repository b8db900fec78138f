import { type GeneArray, type GeneVariation, probability, requireOptions, wholeNumber } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { swapSegments } from './kernels/swap-segments';
import { pairsFor } from './kernels/pairs-for';

const ACCEPTED = { rate: probability, points: wholeNumber({ min: 1 }) };

/**
 * N-point crossover, two parents to two complementary children: a pair is crossed with probability `rate`, else both
 * parents pass as copies; a crossed pair is cut at `points` distinct places, all sets of places equally likely, and
 * exchanges every other segment. Parents pair up in their order; a last odd parent is left out.
 *
 * Throws `OptionError` unless `rate` is in [0, 1] and `points` a whole number from 1; where a genome has fewer places
 * to cut, all are taken. Precondition: paired parents of one length.
 *
 * Source: De Jong and Spears, A formal analysis of the role of multi-point crossover in genetic algorithms (1992),
 * https://doi.org/10.1007/BF01530777
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { nPointCrossover } from '@evorx/variation';
 *
 * const parents = [Uint8Array.of(0, 0, 0, 0), Uint8Array.of(1, 1, 1, 1)];
 * const [[first, second]] = nPointCrossover({ points: 2 }).apply(parents)(seed(1));
 */
export const nPointCrossover = ({
  rate = 1,
  points = 1,
}: {
  /** Probability that a pair is crossed. */
  readonly rate?: number | undefined;
  /** Places at which a crossed pair is cut. */
  readonly points?: number | undefined;
} = {}): GeneVariation => {
  requireOptions('nPointCrossover', { rate, points }, ACCEPTED);
  return {
    parentsFor: pairsFor,
    ...inPlace<GeneArray>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) => swapSegments(running, first, second, points)),
    ),
  };
};
