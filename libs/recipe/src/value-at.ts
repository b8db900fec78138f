import type { Schedule } from './recipe';

/**
 * A schedule's value at a progress in [0, 1] (outside it, that of the nearer end): `from` at 0 and `to` at 1, exactly.
 *
 * @category Schedules
 * @example
 * import { valueAt } from '@evorx/recipe';
 *
 * const batch = valueAt({ from: 100, to: 10_000, curve: 'exponential' }, 0.5); // 1000
 * const rate = valueAt(0.1, 0.5); // 0.1
 */
export const valueAt = (schedule: Schedule, progress: number): number => {
  if (typeof schedule === 'number') return schedule;
  const { from, to, curve } = schedule;
  if (progress <= 0) return from;
  if (progress >= 1) return to;
  return curve === 'linear' ? from + (to - from) * progress : from * (to / from) ** progress;
};
