import type { Genes, Variation } from '@evorx/core';
import * as S from 'fp-ts/State';
import { blend } from './kernels/blend';

/**
 * Whole arithmetic crossover, two parents to one child: `weight` of the first parent and the rest of the second, gene by gene; the mean
 * of both where no weight is given. Draws nothing. Parents pair up in their order; a last odd parent is left out.
 *
 * Preconditions: paired parents of one length. A weight in [0, 1] keeps the child between its parents, and so within any bounds.
 *
 * Source: Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996), https://doi.org/10.1007/978-3-662-03315-9
 *
 * @category Crossovers
 * @example
 * import { seed } from '@evorx/random';
 * import { arithmeticCrossover } from '@evorx/variation';
 *
 * const [[child]] = arithmeticCrossover().apply([Float32Array.of(0, 1), Float32Array.of(1, 3)])(seed(1)); // 0.5, 2
 */
export const arithmeticCrossover = ({
  weight = 0.5,
}: {
  /** The first parent's part of the child. */
  readonly weight?: number | undefined;
} = {}): Variation<Genes> => {
  const apply: Variation<Genes>['apply'] = (parents) => {
    const children: Array<Genes> = [];
    for (let pair = 0; pair + 1 < parents.length; pair += 2) {
      children.push(blend(parents[pair]!, parents[pair + 1]!, weight));
    }
    return S.of(children);
  };
  return { parentsFor: (children) => 2 * children, apply, applyOwned: apply };
};
