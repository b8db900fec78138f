import { performance } from 'node:perf_hooks';

/** How long streams may work without a turn of the event loop. */
const WORK_MS = 5;

/**
 * Gives a task to wait for between two pieces of work. It is over at once, until the pieces have taken {@link WORK_MS} together; then it
 * lasts a turn of the event loop. A stream whose events are all at hand would go on in microtasks alone, and hold back timers, sockets, and
 * the word that its own client is gone.
 *
 * @category Streams
 */
export const createBreather = (workMs = WORK_MS): (() => Promise<void>) => {
  let since = -Infinity;
  return async () => {
    if (performance.now() - since < workMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
};
