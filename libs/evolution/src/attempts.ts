import * as E from 'fp-ts/Either';
import {
  asyncScheduler,
  catchError,
  map,
  type Observable,
  of,
  range,
  type SchedulerLike,
  takeLast,
  takeWhile,
  throwError,
  timeout,
} from 'rxjs';
import { EvolutionError } from './evolution-error';
import { mergeBounded } from './merge-bounded';

/** How often work is tried, and how long each time. */
interface Attempts {
  readonly deadline?: number | undefined;
  readonly retries?: number | undefined;
  readonly scheduler?: SchedulerLike | undefined;
}

/** Whether an evaluator broke its contract, which it would do again. */
export const breaksContract = (error: unknown): boolean =>
  error instanceof EvolutionError && (error.reason === 'NoScores' || error.reason === 'WrongSize');

const inTime =
  ({ deadline, scheduler = asyncScheduler }: Attempts) =>
  <A>(work: Observable<A>): Observable<A> =>
    deadline === undefined
      ? work
      : work.pipe(
          timeout({
            first: deadline,
            scheduler,
            with: () => throwError(() => new EvolutionError('TimedOut', `No answer within ${deadline} ms.`)),
          }),
        );

/**
 * The same work, unsubscribed from after `deadline` milliseconds without a value, and tried again up to `retries`
 * times after an error; then with the last error. In a loop, since `retry` recurses where errors come at once.
 */
export const attempts =
  ({ retries = 0, ...timing }: Attempts) =>
  <A>(work: Observable<A>): Observable<A> =>
    range(0, retries + 1).pipe(
      mergeBounded(() =>
        inTime(timing)(work).pipe(
          map((value) => E.right<unknown, A>(value)),
          catchError((error: unknown) => of(E.left<unknown, A>(error))),
        ),
      ),
      takeWhile((result) => E.isLeft(result) && !breaksContract(result.left), true),
      takeLast(1),
      map((result) => {
        if (E.isLeft(result)) throw result.left; // inside `map` that is how a stream fails
        return result.right;
      }),
    );
