import type { Scores } from './scores';
import type { Vector } from './vector';

/**
 * Turns scores into one key an individual: the smaller the better, equal keys for equals, NaN never (what failed gets
 * `Infinity`, and so comes last). Operators compare keys only, so that one and many objectives are the same to them.
 *
 * @category Model
 */
export type Ranking = (scores: Scores) => Vector;

/**
 * Ranks by one objective, in its own direction.
 *
 * @category Rankings
 * @example
 * import { byObjective, scoresOf } from '@evorx/core';
 *
 * const keys = byObjective(0)(scoresOf({ name: 'ones', direction: 'maximise' })([3, NaN, 4])); // [-3, Infinity, -4]
 */
export const byObjective =
  (objective: number): Ranking =>
  (scores) => {
    const keys = new Float64Array(scores.size);
    const offset = objective * scores.size;
    const sign = scores.objectives[objective]?.direction === 'maximise' ? -1 : 1;
    for (let i = 0; i < scores.size; i++) {
      const value = scores.values[offset + i]!;
      keys[i] = Number.isNaN(value) ? Infinity : sign * value;
    }
    return keys;
  };

/**
 * The individuals from best to worst by their keys; equal keys keep their order (stable), which makes every choice that is built on
 * it deterministic. `O(n log n)`.
 *
 * @category Combinators
 */
export const order = (keys: Vector): Uint32Array => {
  const indices = new Uint32Array(keys.length);
  for (let i = 0; i < indices.length; i++) indices[i] = i;
  // Compared, not subtracted: Infinity - Infinity is NaN, which would corrupt the sort.
  return indices.sort((i, j) => (keys[i]! < keys[j]! ? -1 : keys[i]! > keys[j]! ? 1 : i - j));
};

/**
 * The position of the smallest key, the first on ties; -1 for no keys. `O(n)`.
 *
 * @category Combinators
 */
export const best = (keys: Vector): number => {
  let winner = keys.length === 0 ? -1 : 0;
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[winner]!) winner = i;
  return winner;
};
