import { byObjective, concatScores, type Ranking, type Replacement } from '@evorx/core';
import * as S from 'fp-ts/State';

/**
 * One-to-one replacement: each child competes with the parent at its own position, and takes that place unless it is
 * worse. Who has no rival lives on as it is; children beyond the parents are dropped. Keeps positions; draws nothing.
 *
 * It is meant for reproductions that make the child at a position of the parent there, such as differential evolution.
 *
 * Source: Storn and Price, Differential evolution - a simple and efficient heuristic for global optimization over
 * continuous spaces (1997), https://doi.org/10.1023/A:1008202821328
 *
 * @category Replacements
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { oneToOne } from '@evorx/replacement';
 *
 * const cost = scoresOf({ name: 'cost', direction: 'minimise' });
 * const parents = { genomes: ['a', 'b'], scores: cost([1, 9]) };
 * const offspring = { genomes: ['c', 'd'], scores: cost([3, 5]) };
 * const [next] = oneToOne()(parents, offspring)(seed(1)); // 0 and 3: a, then d
 */
export const oneToOne =
  ({ ranking = byObjective(0) }: { readonly ranking?: Ranking | undefined } = {}): Replacement =>
  (parents, offspring) => {
    const { size } = parents.scores;
    const keys = ranking(concatScores(parents.scores, offspring.scores));
    return S.of(
      Uint32Array.from({ length: size }, (_, place) => {
        const child = size + place;
        return child < keys.length && keys[child]! <= keys[place]! ? child : place;
      }),
    );
  };
