import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Observable, defer, firstValueFrom, map, retry, takeUntil, timer } from 'rxjs';
import { backOff } from './back-off';
import type { RunStore } from './run-store';
import { StoreFailure, UNAVAILABLE, type StoreError } from './store-error';

/**
 * How a store is waited for that is unavailable.
 *
 * @internal
 */
export interface Patience {
  /** Emits when nobody waits any more: what is asked fails then. Replays what it has emitted. */
  readonly givenUp: Observable<unknown>;
  /** Is told once of each operation that has to be repeated. */
  readonly log: (text: string) => void;
}

/** Repeats a task for as long as the store is unavailable. */
const patiently =
  ({ givenUp, log }: Patience) =>
  <A>(task: TaskEither<StoreError, A>): TaskEither<StoreError, A> =>
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

/**
 * The same store for whoever executes a run: what is asked of it while it is unavailable is asked again, with back-off, until it is there or waiting
 * is given up. An append with attachments is not: their bytes are gone with the first attempt.
 *
 * @internal
 */
export const patientStore = (store: RunStore, patience: Patience): RunStore => {
  const patient = patiently(patience);
  return {
    ...store,
    append: (record, changes, attachments) => {
      const append = store.append(record, changes, attachments);
      return attachments === undefined || attachments.length === 0 ? patient(append) : append;
    },
    attachments: (id, kind) => patient(store.attachments(id, kind)),
    attachment: (id, kind, generation) => patient(store.attachment(id, kind, generation)),
    generations: (id, query) => patient(store.generations(id, query)),
  };
};
