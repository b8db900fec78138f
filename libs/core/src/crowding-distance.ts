import { costsOf, standingsOf } from './costs';
import { nonDominatedSort } from './non-dominated-sort';
import { order, type Ranking } from './ranking';
import type { Scores } from './scores';
import type { Indices } from './vector';

/**
 * How far each member of a front is from its neighbours, in the order of the front: over all objectives the sum of the
 * distances between the next worse and the next better member, as shares of the range of the front. `Infinity` for a
 * member that is the first or the last in an objective; of equals at an end it is the one that stands first, or last,
 * in the front. 0 for members with a value that is not finite. `O(m n log n)`.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Many objectives
 * @example
 * import { crowdingDistance } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const distances = crowdingDistance([0, 1, 2])({ objectives, size: 3, values: [1, 2, 5, 9, 3, 1] }); // Infinity, 2, Infinity
 */
export const crowdingDistance =
  (front: Indices) =>
  (scores: Scores): Float64Array => {
    const costs = costsOf(scores);
    const distances = new Float64Array(front.length);
    const finite = Array.from(distances.keys()).filter((k) => isFinite(costs, scores.size, front[k]!));
    for (let at = 0; at < costs.length; at += scores.size) {
      const values = finite.map((k) => costs[at + front[k]!]!);
      const sorted = order(values);
      const [first, last] = [sorted[0], sorted[sorted.length - 1]];
      if (first === undefined || last === undefined) break;
      distances[finite[first]!] = Infinity;
      distances[finite[last]!] = Infinity;
      const range = values[last]! - values[first]!;
      if (range === 0 || range === Infinity) continue;
      for (let k = 1; k + 1 < sorted.length; k++)
        distances[finite[sorted[k]!]!]! += (values[sorted[k + 1]!]! - values[sorted[k - 1]!]!) / range;
    }
    return distances;
  };

const isFinite = (costs: Float64Array, size: number, i: number): boolean => {
  for (let at = i; at < costs.length; at += size) if (!Number.isFinite(costs[at]!)) return false;
  return true;
};

/**
 * Ranks by front, as `byDominance`, and in a front by crowding distance, the least crowded first: the crowded
 * comparison of NSGA-II, for its selection and its survival. Keys are dense ranks; the failed have `Infinity`. Of
 * individuals that are equal at the end of an objective one counts as the end, the first or the last by position. `O(m
 * n^2)` at worst.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Rankings
 * @example
 * import { byCrowding } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const keys = byCrowding({ objectives, size: 4, values: [1, 2, 5, 9, 9, 3, 1, 9] }); // 0, 1, 0, 2
 */
export const byCrowding: Ranking = (scores) => {
  const keys = new Float64Array(scores.size).fill(Infinity);
  const standings = standingsOf(scores);
  let rank = -1;
  for (const front of nonDominatedSort(scores)) {
    if (Number.isNaN(standings[front[0]!]!)) continue;
    const distances = crowdingDistance(front)(scores);
    let before = NaN;
    for (const place of order(distances.map((distance) => -distance))) {
      if (distances[place] !== before) rank++;
      before = distances[place]!;
      keys[front[place]!] = rank;
    }
  }
  return keys;
};
