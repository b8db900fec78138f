import { costsDominate, costsOf, standingsOf } from './costs';
import type { Scores } from './scores';

/**
 * Whether the individual at `a` dominates the one at `b`: it is no worse in any objective and better in one. Under
 * constraints a feasible individual dominates every infeasible one, and of two infeasible ones the one with the smaller
 * violation, whatever their objectives. A failed individual is dominated by all others and dominates none. A strict
 * partial order; `O(m)` a pair after `O(m n)` for all.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Many objectives
 * @example
 * import { dominates } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'area', direction: 'maximise' },
 * ] as const;
 * const better = dominates({ objectives, size: 3, values: [5, 6, 4, 90, 90, 80] });
 * const answers = [better(0, 1), better(0, 2), better(2, 0)]; // true, false, false
 */
export const dominates = (scores: Scores): ((a: number, b: number) => boolean) => {
  const costs = costsOf(scores);
  const standings = standingsOf(scores);
  return (a, b) => {
    const [first, second] = [standings[a]!, standings[b]!];
    if (Number.isNaN(first)) return false;
    if (Number.isNaN(second)) return true;
    return first === 0 && second === 0 ? costsDominate(costs, scores.size, a, b) : first < second;
  };
};
