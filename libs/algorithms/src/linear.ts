import { numberIn, requireOptions } from '@evorx/core';
import type { Schedule } from './schedule';

const FINITE = numberIn();
const ACCEPTED = { from: FINITE, to: FINITE };

/**
 * From one number to another in equal steps; exact at both ends.
 *
 * @category Schedules
 * @example
 * import { linear } from '@evorx/algorithms';
 *
 * const rate = linear(0.01, 0.002)(0.5); // 0.006
 */
export const linear = (from: number, to: number): Schedule => {
  requireOptions('linear', { from, to }, ACCEPTED);
  return (progress) => from * (1 - progress) + to * progress;
};
