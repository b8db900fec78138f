import type { Schedule } from './recipe';

/**
 * A schedule's value at a progress in [0, 1] (outside it, that of the nearer end): `from` at 0 and `to` at 1, exactly. With
 * `after` it moves over the rest of the budget alone.
 *
 * @category Schedules
 * @example
 * import { valueAt } from '@evorx/recipe';
 *
 * const batch = valueAt({ from: 100, to: 10_000, curve: 'exponential' }, 0.5); // 1000
 * const rate = valueAt(0.1, 0.5); // 0.1
 * const cooling = valueAt({ from: 1, to: 0, curve: 'linear', after: 0.5 }, 0.75); // 0.5
 */
export const valueAt = (schedule: Schedule, progress: number): number => {
  if (typeof schedule === 'number') return schedule;
  const { from, to, curve, after = 0 } = schedule;
  if (progress <= after) return from;
  if (progress >= 1) return to;
  const way = (progress - after) / (1 - after);
  return curve === 'linear' ? from + (to - from) * way : from * (to / from) ** way;
};
