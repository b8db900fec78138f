import { defer, delay, filter, type Observable, repeat, take, timer } from 'rxjs';

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. Longer ones would go off at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Emits once when a clock has reached `ms`, then completes. Goes off one turn of the event loop late, so that a run of
 * synchronous steps, which pauses between two of them, ends with its next state. The clock is read when a timer goes
 * off, which is never early by it.
 */
export const alarm = (ms: number, elapsedMs: () => number): Observable<unknown> =>
  defer(() => timer(Math.min(LONGEST, Math.max(0, Math.ceil(ms - elapsedMs()))))).pipe(
    filter(() => elapsedMs() >= ms),
    repeat(),
    take(1),
    delay(0),
  );
