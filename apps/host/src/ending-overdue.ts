import type { Reason } from '@evorx/evolution';
import {
  defer,
  map,
  type MonoTypeOperatorFunction,
  type Observable,
  switchMap,
  take,
  takeUntil,
  tap,
  timer,
} from 'rxjs';

/**
 * How long the first generation of a session may take after its run's time is over: reading and warming up are part
 * of it.
 */
const FIRST_MS = 30_000;
/** How long a later one may, at least. */
const LATER_MS = 5_000;

/**
 * Ends a run whose time is over while its generation at hand does not come: `expiry` emits then. A generation that is
 * under way may still come, and with it the budget is spent; it is given up after 5 seconds, or twice as long as the
 * longest of the session took, where that is more; the first of a session after 30 seconds. `gaveUp` is called before
 * the stream completes.
 *
 * @category Internals
 */
export const endingOverdue =
  <A>(expiry: Observable<Reason>, gaveUp: (reason: Reason) => void, now: () => number): MonoTypeOperatorFunction<A> =>
  (source) =>
    defer(() => {
      let longest: number | undefined;
      let at = now();
      const patience = (): number => (longest === undefined ? FIRST_MS : Math.max(LATER_MS, 2 * longest));
      const overdue = expiry.pipe(
        take(1),
        switchMap((reason) => timer(patience()).pipe(map(() => reason))),
        tap(gaveUp),
      );
      return source.pipe(
        tap(() => {
          const before = at;
          at = now();
          longest = Math.max(longest ?? 0, at - before);
        }),
        takeUntil(overdue),
      );
    });
