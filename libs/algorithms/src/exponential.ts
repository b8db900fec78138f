import type { Schedule } from './schedule';

/**
 * From one number to another by a constant factor; exact at both ends. Precondition: both are above 0.
 *
 * @category Schedules
 * @example
 * import { exponential } from '@evorx/algorithms';
 *
 * const batch = exponential(100, 400)(0.5); // 200
 */
export const exponential =
  (from: number, to: number): Schedule =>
  (progress) =>
    from ** (1 - progress) * to ** progress;
