import { Observable, timer } from 'rxjs';

/**
 * One turn of the event loop: emits once timers, sockets and signals have had theirs. By `setImmediate` where there is one, since a timer waits
 * for a whole millisecond, which is a twelfth of all the time of a run that gives way every twelve.
 */
export const turn: Observable<unknown> =
  typeof setImmediate === 'function'
    ? new Observable((subscriber) => {
        const immediate = setImmediate(() => {
          subscriber.next(undefined);
          subscriber.complete();
        });
        return () => clearImmediate(immediate);
      })
    : timer(0);
