import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Observable, defer, firstValueFrom, takeUntil } from 'rxjs';
import { type Patience, patiently } from './patiently';
import type { RunStore } from './run-store';
import type { StoreError } from './store-error';

/**
 * The same store for whoever executes a run: what is asked of it while it is unavailable is asked again, with
 * back-off, until it is there or waiting is given up. An append with attachments is not asked again: their bytes are
 * gone with the first attempt.
 *
 * @internal
 */
export const patientStore = (
  store: RunStore,
  patience: Patience & { readonly givenUp: Observable<unknown> },
): RunStore => {
  const patient = <A>(task: TaskEither<StoreError, A>): TaskEither<StoreError, A> => patiently(task, patience);
  const once =
    <A>(task: TaskEither<StoreError, A>): TaskEither<StoreError, A> =>
    () =>
      firstValueFrom(defer(task).pipe(takeUntil(patience.givenUp)), {
        defaultValue: E.left({ message: 'The store was waited for in vain.' }),
      });
  return {
    ...store,
    append: (record, changes, attachments) => {
      const append = store.append(record, changes, attachments);
      return attachments === undefined || attachments.length === 0 ? patient(append) : once(append);
    },
    attachments: (id, kind) => patient(store.attachments(id, kind)),
    attachment: (id, kind, generation) => patient(store.attachment(id, kind, generation)),
    generations: (id, query) => patient(store.generations(id, query)),
  };
};
