import { byCrowding, type Replacement } from '@evorx/core';
import * as S from 'fp-ts/State';
import { survivorsOf } from './kernels/survivors';

/**
 * Survival by rank and crowding, for several objectives: of parents and offspring together those of the first fronts,
 * and of the front that does not fit those with the largest crowding distances. The next population is in that order;
 * among equals offspring come before parents. Draws nothing. O(m n^2) for n parents and offspring with m objectives.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Replacements
 * @example
 * import { seed } from '@evorx/random';
 * import { rankAndCrowding } from '@evorx/replacement';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const parents = { genomes: ['a', 'b'], scores: { objectives, size: 2, values: [1, 9, 9, 9] } };
 * const offspring = { genomes: ['c', 'd'], scores: { objectives, size: 2, values: [5, 9, 5, 1] } };
 * const [next] = rankAndCrowding()(parents, offspring)(seed(1)); // 3 and 0, the ends of the front of a, c and d
 */
export const rankAndCrowding = (): Replacement => (parents, offspring) =>
  S.of(
    survivorsOf(
      byCrowding,
      parents,
      offspring,
      Uint32Array.from({ length: parents.scores.size }, (_, i) => i),
    ),
  );
