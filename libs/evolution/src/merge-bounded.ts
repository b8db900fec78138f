import { requireOption, wholeNumber } from '@evorx/core';
import {
  defer,
  finalize,
  from,
  ignoreElements,
  merge,
  mergeMap,
  type Observable,
  type ObservableInput,
  Subject,
  tap,
} from 'rxjs';
import { fifo } from './fifo';

/**
 * What `mergeMap` does, in constant stack: subscribes to the inner stream of every value, to `concurrency` of them at
 * a time, and passes on what they emit. Values that come while all places are taken wait in order. Defaults to one at
 * a time, as `concatMap`.
 *
 * `mergeMap` starts the next inner stream from within the end of the one before; where many in a row answer at once,
 * the stack overflows and the stream never ends. Here a loop starts them. The teardown of an inner stream runs before
 * the next one starts. After an error or a cancel no further one starts.
 *
 * Throws `OptionError` unless `concurrency` is a whole number from 1.
 *
 * @category Streams
 * @example
 * import { mergeBounded } from '@evorx/evolution';
 * import { of, range, timer } from 'rxjs';
 *
 * range(0, 100_000)
 *   .pipe(mergeBounded((n) => (n === 0 ? timer(1) : of(n))))
 *   .subscribe({ complete: () => console.log('done') });
 */
export const mergeBounded = <A, B>(
  project: (value: A, index: number) => ObservableInput<B>,
  concurrency = 1,
): ((source: Observable<A>) => Observable<B>) => {
  requireOption('mergeBounded', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  return (source) =>
    defer(() => {
      // The queue is here, so that the one of `mergeMap` stays empty: that is the one which recurses.
      const waiting = fifo<A>();
      const ready = new Subject<A>();
      let active = 0;
      let exhausted = false;
      let starting = false;

      const start = (): void => {
        if (starting) return; // whoever is in the loop goes on
        starting = true;
        while (active < concurrency && waiting.size() > 0 && ready.observed) {
          active++;
          ready.next(waiting.take());
        }
        starting = false;
        if (exhausted && active === 0) ready.complete();
      };

      const inner = (value: A, index: number): Observable<B> => {
        let completed = false;
        return from(project(value, index)).pipe(
          tap({ complete: () => (completed = true) }),
          finalize(() => {
            if (!completed) return; // cancelled, or an error
            active--;
            start();
          }),
        );
      };

      const incoming = source.pipe(
        tap({
          next: (value) => {
            waiting.add(value);
            start();
          },
          complete: () => {
            exhausted = true;
            start();
          },
        }),
        ignoreElements(),
      );
      return merge(ready.pipe(mergeMap(inner)), incoming);
    });
};
