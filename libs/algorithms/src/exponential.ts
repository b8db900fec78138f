import { numberIn, requireOptions } from '@evorx/core';
import type { Schedule } from './schedule';

const POSITIVE = numberIn({ above: 0 });
const ACCEPTED = { from: POSITIVE, to: POSITIVE };

/**
 * From one number to another by a constant factor; exact at both ends. Throws `OptionError` unless both are above 0.
 *
 * @category Schedules
 * @example
 * import { exponential } from '@evorx/algorithms';
 *
 * const batch = exponential(100, 400)(0.5); // 200
 */
export const exponential = (from: number, to: number): Schedule => {
  requireOptions('exponential', { from, to }, ACCEPTED);
  return (progress) => from ** (1 - progress) * to ** progress;
};
