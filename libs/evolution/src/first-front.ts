import { type Indices, nonDominatedSort, type Scores, violationOf } from '@evorx/core';
import { isScored } from './is-scored';

/**
 * The positions of those that nobody dominates, in rising order: the first front of the feasible whose scores are all
 * finite. Empty where there is none. Costs as much as `nonDominatedSort`.
 *
 * @category Many objectives
 * @example
 * import { firstFront } from '@evorx/evolution';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const front = firstFront({ objectives, size: 3, values: [1, 2, 3, 3, 1, 2] }); // 0, 1
 */
export const firstFront = (scores: Scores): Indices => {
  const [front = new Uint32Array()] = nonDominatedSort(scores);
  return front.filter((i) => violationOf(scores, i) <= 0 && isScored(scores, i));
};
