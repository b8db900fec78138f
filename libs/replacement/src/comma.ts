import { byObjective, type Ranking, type Replacement } from '@evorx/core';
import * as S from 'fp-ts/State';
import { bestParents, survivorsOf } from './kernels/survivors';

/**
 * Comma replacement, (mu, lambda): the best of the offspring, as many as there are parents, in order, best first; parents die, however
 * good they are. Among equals the earlier child comes first. Draws nothing.
 *
 * It is meant for more children than parents. Where there are fewer, the best parents fill the places that are left.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466
 *
 * @category Replacements
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { comma } from '@evorx/replacement';
 *
 * const cost = scoresOf({ name: 'cost', direction: 'minimise' });
 * const parents = { genomes: ['a'], scores: cost([1]) };
 * const offspring = { genomes: ['b', 'c'], scores: cost([5, 3]) };
 * const [next] = comma()(parents, offspring)(seed(1)); // 2: c
 */
export const comma =
  ({ ranking = byObjective(0) }: { readonly ranking?: Ranking | undefined } = {}): Replacement =>
  (parents, offspring) => {
    const missing = parents.scores.size - offspring.scores.size;
    return S.of(survivorsOf(ranking, parents, offspring, bestParents(ranking, parents, missing)));
  };
