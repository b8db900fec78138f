import type { Schedule } from './schedule';

/**
 * The same number throughout.
 *
 * @category Schedules
 * @example
 * import { constant } from '@evorx/algorithms';
 *
 * const rate = constant(0.1)(0.5); // 0.1
 */
export const constant =
  (value: number): Schedule =>
  () =>
    value;
