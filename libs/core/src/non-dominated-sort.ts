import { costsDominate, costsOf, standingsOf } from './costs';
import { order, type Ranking } from './ranking';
import type { Scores } from './scores';

/**
 * The fronts of a population: in the first those that nobody dominates, in each further one those that are dominated by
 * members of earlier fronts alone. Every individual is in one front, in rising order of positions; the failed, if any,
 * are the last. Under constraints the fronts of the feasible come before those of the infeasible, one for each
 * violation.
 *
 * By efficient non-dominated sort with binary search: `O(m n^2)` for m objectives at worst, `O(m n log n)` where fronts
 * are many, in memory linear in the scores.
 *
 * Source: Zhang, Tian, Cheng and Jin, An efficient approach to nondominated sorting for evolutionary multiobjective
 * optimization (2015), https://doi.org/10.1109/TEVC.2014.2308305; constrained domination by Deb, Pratap, Agarwal and
 * Meyarivan (2002), https://doi.org/10.1109/4235.996017
 *
 * @category Many objectives
 * @example
 * import { nonDominatedSort } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'area', direction: 'maximise' },
 * ] as const;
 * const fronts = nonDominatedSort({ objectives, size: 3, values: [5, 6, 4, 90, 90, 80] }); // [[0, 2], [1]]
 */
export const nonDominatedSort = (scores: Scores): ReadonlyArray<Uint32Array> => {
  const { size } = scores;
  const costs = costsOf(scores);
  const standings = standingsOf(scores);
  const fronts = feasibleFronts(costs, size, lexicographic(costs, size, standings));
  let before = 0;
  for (const i of order(standings.map((standing) => (standing > 0 ? standing : Infinity)))) {
    if (!(standings[i]! > 0)) continue;
    if (standings[i] === before) fronts.at(-1)!.push(i);
    else fronts.push([i]);
    before = standings[i]!;
  }
  const failed = Array.from(standings.keys()).filter((i) => Number.isNaN(standings[i]!));
  if (failed.length > 0) fronts.push(failed);
  return fronts.map((front) => Uint32Array.from(front).sort());
};

/** The feasible in the lexicographic order of their costs: nobody is dominated by one who comes later. */
const lexicographic = (costs: Float64Array, size: number, standings: Float64Array): ReadonlyArray<number> =>
  Array.from(standings.keys())
    .filter((i) => standings[i] === 0)
    .sort((a, b) => {
      for (let at = 0; at < costs.length; at += size) {
        if (costs[at + a]! < costs[at + b]!) return -1;
        if (costs[at + a]! > costs[at + b]!) return 1;
      }
      return a - b;
    });

/** Puts each into the first front that has nobody who dominates it: all earlier fronts have somebody who does. */
const feasibleFronts = (costs: Float64Array, size: number, sorted: ReadonlyArray<number>): Array<Array<number>> => {
  const fronts: Array<Array<number>> = [];
  // The last to come are the nearest in the first objective, and so the most likely to dominate.
  const isDominatedIn = (front: ReadonlyArray<number>, i: number): boolean => {
    for (let k = front.length - 1; k >= 0; k--) if (costsDominate(costs, size, front[k]!, i)) return true;
    return false;
  };
  for (const i of sorted) {
    let low = 0;
    let high = fronts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isDominatedIn(fronts[middle]!, i)) low = middle + 1;
      else high = middle;
    }
    if (low === fronts.length) fronts.push([i]);
    else fronts[low]!.push(i);
  }
  return fronts;
};

/**
 * Ranks by dominance, over all objectives and under constraints: keys are the numbers of fronts from 0, `Infinity` for
 * the failed. With a single objective it orders as `byObjective(0)` does.
 *
 * Source: Goldberg, Genetic Algorithms in Search, Optimization and Machine Learning (1989); as fronts by Srinivas and
 * Deb, Multiobjective optimization using nondominated sorting in genetic algorithms (1994),
 * https://doi.org/10.1162/evco.1994.2.3.221
 *
 * @category Rankings
 * @example
 * import { byDominance } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'area', direction: 'maximise' },
 * ] as const;
 * const keys = byDominance({ objectives, size: 3, values: [5, 6, 4, 90, 90, 80] }); // 0, 1, 0
 */
export const byDominance: Ranking = (scores) => {
  const keys = new Float64Array(scores.size);
  const standings = standingsOf(scores);
  nonDominatedSort(scores).forEach((front, rank) => {
    for (const i of front) keys[i] = Number.isNaN(standings[i]!) ? Infinity : rank;
  });
  return keys;
};
