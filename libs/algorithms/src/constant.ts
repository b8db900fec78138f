import { numberIn, requireOption } from '@evorx/core';
import type { Schedule } from './schedule';

const FINITE = numberIn();

/**
 * The same number throughout.
 *
 * @category Schedules
 * @example
 * import { constant } from '@evorx/algorithms';
 *
 * const rate = constant(0.1)(0.5); // 0.1
 */
export const constant = (value: number): Schedule => {
  requireOption('constant', 'value', value, FINITE);
  return () => value;
};
