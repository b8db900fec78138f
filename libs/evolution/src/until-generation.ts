import type { Observation } from '@evorx/core';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with generation `n`, for the reason `generations`. The initial population is generation 0.
 *
 * @category Stops
 * @example
 * import { untilGeneration } from '@evorx/evolution';
 *
 * const stop = untilGeneration(50);
 */
export const untilGeneration = (n: number): Stop<Observation> => until('generations', ({ index }) => index >= n);
