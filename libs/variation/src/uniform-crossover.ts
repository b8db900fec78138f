import { type GeneArray, type GeneVariation, probability, requireOptions } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { swapGenes } from './kernels/swap-genes';
import { pairsFor } from './kernels/pairs-for';

const ACCEPTED = { rate: probability, bias: probability };

/**
 * Uniform crossover, two parents to two complementary children: a pair is crossed with probability `rate`, else both parents pass as
 * copies; a crossed pair exchanges each gene with probability `bias`. Parents pair up in their order, with one draw a pair; a last odd
 * parent is left out. About 1 ns a gene with the default bias.
 *
 * Throws `OptionError` unless `rate` and `bias` are in [0, 1]. Precondition: paired parents of one length.
 *
 * Source: De Jong and Spears, A formal analysis of the role of multi-point crossover in genetic algorithms (1992),
 * https://doi.org/10.1007/BF01530777; first in Syswerda, Uniform crossover in genetic algorithms (1989)
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { uniformCrossover } from '@evorx/variation';
 *
 * const parents = [Float32Array.of(1, 1, 1, 1), Float32Array.of(2, 2, 2, 2)];
 * const [[first, second]] = uniformCrossover({ rate: 1 }).apply(parents)(seed(1));
 */
export const uniformCrossover = ({
  rate = 1,
  bias = 0.5,
}: {
  /** Probability that a pair is crossed. */
  readonly rate?: number | undefined;
  /** Probability that a gene of a crossed pair is exchanged. */
  readonly bias?: number | undefined;
} = {}): GeneVariation => {
  requireOptions('uniformCrossover', { rate, bias }, ACCEPTED);
  return {
    parentsFor: pairsFor,
    ...inPlace<GeneArray>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) => swapGenes(running, first, second, bias)),
    ),
  };
};
