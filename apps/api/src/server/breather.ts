import { performance } from 'node:perf_hooks';

/** How long all streams together may work in one turn of the event loop. */
const WORK_MS = 5;

/**
 * Gives what to wait for before a piece of work: nothing (null) while this turn of the event loop has time left; else a promise that lasts until a
 * turn that has. Streams whose events are all at hand would go on in microtasks alone, and hold back timers, sockets, and the word that their
 * own client is gone. All who wait share the next turn: were each given its own time, many streams would still fill a quarter of a second.
 *
 * @category Streams
 */
export const createBreather = (workMs = WORK_MS): (() => Promise<void> | null) => {
  let began = -Infinity;
  let next: Promise<void> | undefined;
  const turn = (): Promise<void> =>
    (next ??= new Promise((resolve) =>
      setImmediate(() => {
        began = performance.now();
        next = undefined;
        resolve();
      }),
    ));
  const isOver = (): boolean => performance.now() - began >= workMs;
  const rest = async (): Promise<void> => {
    while (isOver()) await turn();
  };
  return () => (isOver() ? rest() : null);
};
