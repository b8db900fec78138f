import { byObjective, type Ranking, type Replacement } from '@evorx/core';
import * as S from 'fp-ts/State';
import { bestParents, survivorsOf } from './kernels/survivors';

/**
 * Plus replacement, (mu + lambda): the best of parents and offspring together, as many as there are parents, in order, best first.
 * Among equals children come before parents, so that a run can drift across a plateau. Draws nothing.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466;
 * on ties, Jansen and Wegener (2001), https://doi.org/10.1109/4235.974841
 *
 * @category Replacements
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { plus } from '@evorx/replacement';
 *
 * const cost = scoresOf({ name: 'cost', direction: 'minimise' });
 * const parents = { genomes: ['a', 'b'], scores: cost([1, 9]) };
 * const offspring = { genomes: ['c', 'd'], scores: cost([3, 5]) };
 * const [next] = plus()(parents, offspring)(seed(1)); // 0 and 2: a, then c
 */
export const plus =
  ({ ranking = byObjective(0) }: { readonly ranking?: Ranking | undefined } = {}): Replacement =>
  (parents, offspring) =>
    S.of(survivorsOf(ranking, parents, offspring, bestParents(ranking, parents, parents.scores.size)));
