import { requireOption, wholeNumber } from '@evorx/random';
import type { Scores } from './scores';
import type { Vector } from './vector';

const POSITION = wholeNumber();

/**
 * Turns scores into one key an individual: the smaller the better, equal keys for equals, NaN never (what failed gets
 * `Infinity`, and so comes last). Operators compare keys only, so that one and many objectives are the same to them.
 *
 * @category Model
 */
export type Ranking = (scores: Scores) => Vector;

/**
 * Ranks by the objective at that position, in its own direction. Where there is no such objective, everybody has
 * failed.
 *
 * Where individuals violate constraints, feasible ones come before infeasible ones, and these by their violation alone,
 * whatever their objectives; keys are then dense ranks (0, 1, 2 ...) instead of values. `O(n)`, with violations
 * `O(n log n)`.
 *
 * Source: Deb, An efficient constraint handling method for genetic algorithms (2000),
 * https://doi.org/10.1016/S0045-7825(99)00389-8
 *
 * @category Rankings
 * @example
 * import { byObjective, scoresOf } from '@evorx/core';
 *
 * const keys = byObjective(0)(scoresOf({ name: 'ones', direction: 'maximise' })([3, NaN, 4])); // [-3, Infinity, -4]
 */
export const byObjective = (objective: number): Ranking => {
  requireOption('byObjective', 'objective', objective, POSITION);
  return (scores) => {
    const keys = new Float64Array(scores.size);
    const offset = objective * scores.size;
    const sign = scores.objectives[objective]?.direction === 'maximise' ? -1 : 1;
    for (let i = 0; i < scores.size; i++) {
      const key = sign * scores.values[offset + i]!;
      keys[i] = Number.isNaN(key) ? Infinity : key;
    }
    return isConstrained(scores) ? feasibleFirst(keys, scores.violations!) : keys;
  };
};

/** Whether a violation tells individuals apart. */
const isConstrained = ({ violations, size }: Scores): boolean => {
  if (violations !== undefined) for (let i = 0; i < size; i++) if (!(violations[i]! <= 0)) return true;
  return false;
};

/** Dense ranks: the feasible by their keys, then the infeasible by their violations; `Infinity` for the failed. */
const feasibleFirst = (keys: Float64Array, violations: Vector): Float64Array => {
  const ranks = new Float64Array(keys.length).fill(Infinity);
  const byViolation = Float64Array.from(violations, (violation) => (violation > 0 ? violation : Infinity));
  const byKey = keys.map((key, i) => (violations[i]! <= 0 ? key : Infinity));
  let rank = -1;
  const append = (of: Float64Array, isRanked: (i: number) => boolean): void => {
    let before = NaN;
    for (const i of order(of)) {
      if (!isRanked(i)) continue;
      if (of[i] !== before) rank++;
      before = of[i]!;
      ranks[i] = rank;
    }
  };
  append(byKey, (i) => byKey[i]! < Infinity);
  append(byViolation, (i) => violations[i]! > 0);
  return ranks;
};

/** Merges the sorted runs `from[start .. middle)` and `from[middle .. end)`; on equal keys the left one comes first. */
const merge = (keys: Vector, from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number): void => {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const takeRight = left >= middle || (right < end && keys[from[right]!]! < keys[from[left]!]!);
    to[i] = takeRight ? from[right++]! : from[left++]!;
  }
};

/**
 * The individuals from best to worst by their keys; equal keys keep their order (stable), which makes every choice that
 * is built on it deterministic. `O(n log n)`, a merge sort that calls no comparator and subtracts no keys (`Infinity -
 * Infinity` is NaN).
 *
 * @category Combinators
 * @example
 * import { order } from '@evorx/core';
 *
 * const places = order([3, Infinity, 1, 1]); // 2, 3, 0, 1
 */
export const order = (keys: Vector): Uint32Array => {
  const size = keys.length;
  let sorted = new Uint32Array(size);
  let merged = new Uint32Array(size);
  for (let i = 0; i < size; i++) sorted[i] = i;
  for (let width = 1; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      merge(keys, sorted, merged, start, Math.min(start + width, size), Math.min(start + 2 * width, size));
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
};

/**
 * The position of the smallest key, the first on ties; -1 for no keys. `O(n)`.
 *
 * @category Combinators
 * @example
 * import { best } from '@evorx/core';
 *
 * const place = best([3, Infinity, 1, 1]); // 2
 */
export const best = (keys: Vector): number => {
  let winner = keys.length === 0 ? -1 : 0;
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[winner]!) winner = i;
  return winner;
};
