import { precisionOption, probability, type RealsOf, requireOptions, type Variation, wholeNumber } from '@evorx/core';
import * as S from 'fp-ts/State';
import { blend } from './kernels/blend';
import { meanOf } from './kernels/mean-of';

const ACCEPTED = { weight: probability, parents: wholeNumber({ min: 2 }), precision: precisionOption };

/**
 * Whole arithmetic crossover, two parents to one child: `weight` of the first parent and the rest of the second, gene
 * by gene; the mean of both where no weight is given. With more `parents` the child is the mean of them all
 * (intermediate recombination): what they have in common stays, and their noise averages out. Draws nothing. Parents go
 * together in their order; those left over at the end are left out.
 *
 * Throws `OptionError` unless `weight` is in [0, 1], which keeps the child between its parents and so within any
 * bounds, and `parents` a whole number from 2. Preconditions: parents of one length; a weight only for two.
 *
 * Source: Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996), https://doi.org/10.1007/978-3-662-03315-9; of many
 * parents Mühlenbein and Schlierkamp-Voosen, Predictive models for the breeder genetic algorithm (1993),
 * https://doi.org/10.1162/evco.1993.1.1.25
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { arithmeticCrossover } from '@evorx/variation';
 *
 * const [[child]] = arithmeticCrossover().apply([Float32Array.of(0, 1), Float32Array.of(1, 3)])(seed(1)); // 0.5, 2
 */
export const arithmeticCrossover = <P extends 32 | 64 = 32>({
  weight = 0.5,
  parents: together = 2,
  precision,
}: {
  /** The first parent's part of the child. */
  readonly weight?: number | undefined;
  /** How many make a child. */
  readonly parents?: number | undefined;
  /** Bits of a gene: 64 for genomes that are a `Float64Array`. Defaults to 32. */
  readonly precision?: P | undefined;
} = {}): Variation<RealsOf<P>> => {
  requireOptions('arithmeticCrossover', { weight, parents: together, precision: precision ?? 32 }, ACCEPTED);
  const apply: Variation<RealsOf<P>>['apply'] = (parents) => {
    const children: Array<RealsOf<P>> = [];
    for (let first = 0; first + together <= parents.length; first += together) {
      children.push(
        together === 2
          ? blend(parents[first]!, parents[first + 1]!, weight)
          : meanOf(parents.slice(first, first + together)),
      );
    }
    return S.of(children);
  };
  return { parentsFor: (children) => together * children, apply, applyOwned: apply };
};
