import { numberIn, requireOption } from '@evorx/core';
import { map } from 'rxjs';
import { alarm } from './alarm';
import { type Stop, stopOf } from './stop';

/**
 * Ends `ms` milliseconds after the start, for the reason `time`: with the first generation that is ready then, or at
 * once where the run waits for a generation, which is given up. So an evaluation that never answers ends as well; a
 * synchronous one, which keeps the thread, does not. `elapsedMs` is the run's clock: the time that it has been
 * running.
 *
 * Throws `OptionError` unless `ms` is a number from 0.
 *
 * @category Stops
 * @example
 * import { untilTime } from '@evorx/evolution';
 *
 * const started = Date.now();
 * const stop = untilTime(90_000, () => Date.now() - started);
 */
export const untilTime = (ms: number, elapsedMs: () => number): Stop<unknown> => {
  requireOption('untilTime', 'ms', ms, numberIn({ min: 0 }));
  return stopOf(
    (memory) => ({ memory, reason: elapsedMs() >= ms ? 'time' : undefined }),
    alarm(ms, elapsedMs).pipe(map(() => 'time')),
  );
};
