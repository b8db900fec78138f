import { type Observation, requireOption, wholeNumber } from '@evorx/core';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with generation `n`, for the reason `generations`. The initial population is generation 0.
 *
 * Throws `OptionError` unless `n` is a whole number from 0.
 *
 * @category Stops
 * @example
 * import { untilGeneration } from '@evorx/evolution';
 *
 * const stop = untilGeneration(50);
 */
export const untilGeneration = (n: number): Stop<Observation> => {
  requireOption('untilGeneration', 'n', n, wholeNumber());
  return until('generations', ({ index }) => index >= n);
};
