import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Observable, NEVER, defer, firstValueFrom, map, retry, takeUntil, timer } from 'rxjs';
import { backOff } from './back-off';
import { StoreFailure, UNAVAILABLE, type StoreError } from './store-error';

/**
 * How a store is waited for that is unavailable.
 *
 * @category Stores
 */
export interface Patience {
  /** Emits when nobody waits any more: the task fails then, also one that is under way. Never where it is left out. */
  readonly givenUp?: Observable<unknown> | undefined;
  /** Is told once of each task that has to be repeated. */
  readonly log?: ((text: string) => void) | undefined;
}

/**
 * Repeats a task of a store, with back-off, for as long as the store is unavailable: it gives the task's first other
 * answer.
 *
 * @category Stores
 * @example
 * import { patiently, type RunStore } from '@evorx/runs';
 *
 * const count = (store: RunStore) => patiently(store.count(), { log: console.log });
 */
export const patiently =
  <A>(
    task: TaskEither<StoreError, A>,
    { givenUp = NEVER, log = () => undefined }: Patience = {},
  ): TaskEither<StoreError, A> =>
  () =>
    firstValueFrom(
      defer(task).pipe(
        map((answer) => {
          if (E.isLeft(answer) && answer.left.unavailable !== undefined) throw new StoreFailure(answer.left);
          return answer;
        }),
        retry({
          delay: (error: StoreFailure, failures) => {
            if (failures === 1)
              log(`The store is waited for, which ${UNAVAILABLE[error.unavailable!]}: ${error.message}`);
            return timer(backOff(failures));
          },
        }),
        takeUntil(givenUp),
      ),
      { defaultValue: E.left({ message: 'The store was waited for in vain.' }) },
    );
