import type { Scores } from './scores';
import type { Vector } from './vector';

type Constrained = Pick<Scores, 'violations'>;

/** The violations of the individuals at `indices`; no field where there are none. */
export const pickViolations = ({ violations }: Scores, indices: Vector): Constrained =>
  violations === undefined ? {} : { violations: Float64Array.from(indices, (index) => violations[index]!) };

/**
 * The violations of several scores, in their order; no field where none of them has any, and 0 for those that have none
 * where others do. Linear in all scores.
 *
 * @category Internals
 * @example
 * import { concatViolations } from '@evorx/core';
 *
 * const objectives = [{ name: 'cost', direction: 'minimise' }] as const;
 * const light = { objectives, size: 1, values: [3] };
 * const heavy = { objectives, size: 1, values: [2], violations: [0.5] };
 * const { violations } = concatViolations([light, heavy]); // 0, 0.5
 */
export const concatViolations = (parts: ReadonlyArray<Scores>): Constrained => {
  if (parts.every(({ violations }) => violations === undefined)) return {};
  const all = new Float64Array(parts.reduce((sum, { size }) => sum + size, 0));
  let start = 0;
  for (const { size, violations } of parts) {
    if (violations !== undefined) for (let i = 0; i < size; i++) all[start + i] = violations[i]!;
    start += size;
  }
  return { violations: all };
};

/**
 * How the constraints of one individual stand: 0 where it is feasible, above 0 the sum of what it violates, NaN where
 * it failed.
 *
 * @category Accessors
 * @example
 * import { violationOf } from '@evorx/core';
 *
 * const cost = { name: 'cost', direction: 'minimise' } as const;
 * const violation = violationOf({ objectives: [cost], size: 2, values: [3, 1], violations: [0, 0.5] }, 1); // 0.5
 */
export const violationOf = ({ violations }: Scores, index: number): number =>
  violations === undefined ? 0 : violations[index]!;
