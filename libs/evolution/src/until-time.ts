import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with the first generation that is ready `ms` milliseconds after the start, for the reason `time`. `elapsedMs` is the run's clock: the
 * time that it has been running.
 *
 * @category Stops
 * @example
 * import { untilTime } from '@evorx/evolution';
 *
 * const started = Date.now();
 * const stop = untilTime(90_000, () => Date.now() - started);
 */
export const untilTime = (ms: number, elapsedMs: () => number): Stop<unknown> => until('time', () => elapsedMs() >= ms);
