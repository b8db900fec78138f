import { performance } from 'node:perf_hooks';
import { defer, finalize, type Observable } from 'rxjs';

/**
 * Measures how long work takes, from its subscription to its end.
 *
 * @category Internals
 */
export interface Stopwatch {
  /** The same work, measured. */
  readonly around: <A>(work: Observable<A>) => Observable<A>;
  /** Milliseconds of work that has ended since the last reading. */
  readonly read: () => number;
}

/**
 * A stopwatch at zero.
 *
 * @category Internals
 */
export const stopwatch = (now: () => number = () => performance.now()): Stopwatch => {
  let spent = 0;
  return {
    around: (work) =>
      defer(() => {
        const began = now();
        return work.pipe(finalize(() => (spent += now() - began)));
      }),
    read: () => {
      const read = spent;
      spent = 0;
      return read;
    },
  };
};
