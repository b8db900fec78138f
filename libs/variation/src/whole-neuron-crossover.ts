import { type GeneArray, type GeneVariation, probability, requireOptions, wholeNumber } from '@evorx/core';
import { crossPairs } from './kernels/cross-pairs';
import { inPlace } from './kernels/in-place';
import { pairsFor } from './kernels/pairs-for';
import { swapUnits } from './kernels/swap-units';

const PLACE = wholeNumber();
const ACCEPTED = {
  rate: probability,
  bias: probability,
  units: {
    includes: (value: unknown) =>
      Array.isArray(value) && value.every(({ offset, length }) => PLACE.includes(offset) && PLACE.includes(length)),
    text: 'a list of { offset, length }, whole numbers from 0',
  },
};

/**
 * Whole-neuron crossover, two parents to two complementary children: a pair is crossed with probability `rate`, else
 * both parents pass as copies; a crossed pair exchanges each unit, all of its genes together, with probability `bias`.
 * A neuron that works arrives in one piece. Genes that belong to no unit pass, such as the step of a self-adaptive
 * genome. Parents pair up in their order; a last odd parent is left out.
 *
 * Throws `OptionError` unless `rate` and `bias` are in [0, 1]. Preconditions: paired parents of one length; units that
 * do not overlap. What of a unit is beyond the end of the genome is not there to be exchanged.
 *
 * Source: Montana and Davis, Training feedforward neural networks using genetic algorithms (1989), IJCAI 1, 762-767;
 * the hazards in Yao, Evolving artificial neural networks (1999), https://doi.org/10.1109/5.784219
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { wholeNeuronCrossover } from '@evorx/variation';
 *
 * const units = [{ offset: 0, length: 3 }, { offset: 3, length: 3 }]; // two neurons of two weights and a bias
 * const parents = [new Float32Array(6).fill(1), new Float32Array(6).fill(2)];
 * const [[first, second]] = wholeNeuronCrossover({ units }).apply(parents)(seed(1));
 */
export const wholeNeuronCrossover = ({
  units,
  rate = 1,
  bias = 0.5,
}: {
  /** Where the genes of each unit lie: its first, and how many. */
  readonly units: ReadonlyArray<{ readonly offset: number; readonly length: number }>;
  /** Probability that a pair is crossed. */
  readonly rate?: number | undefined;
  /** Probability that a unit of a crossed pair is exchanged. */
  readonly bias?: number | undefined;
}): GeneVariation => {
  requireOptions('wholeNeuronCrossover', { rate, bias, units }, ACCEPTED);
  return {
    parentsFor: pairsFor,
    ...inPlace<GeneArray>((gen, genomes) =>
      crossPairs(gen, genomes, rate, (running, first, second) => swapUnits(running, first, second, units, bias)),
    ),
  };
};
