import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * How late the event loop was, in milliseconds.
 *
 * @category Measurements
 */
export interface EventLoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * Measures how late this process's event loop is: timers due every 10 ms, whose own 10 ms are not counted.
 *
 * @category Measurements
 */
export const measureEventLoop = (): {
  readonly read: () => EventLoopDelay;
  readonly reset: () => void;
  readonly stop: () => void;
} => {
  const RESOLUTION_MS = 10;
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS) || 0;
  return {
    read: () => ({
      p50: late(histogram.percentile(50)),
      p99: late(histogram.percentile(99)),
      max: late(histogram.max),
    }),
    reset: () => histogram.reset(),
    stop: () => void histogram.disable(),
  };
};
