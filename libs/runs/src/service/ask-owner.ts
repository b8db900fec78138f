import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { concatMap, filter, firstValueFrom, from, map, merge, startWith, timer } from 'rxjs';
import type { RunRecord } from '../model/run-record';
import type { Asked, RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';

/**
 * Leaves a wish for the process that executes a run, and waits until its record says that it was heard (`done`, or the run is gone), at most
 * that many milliseconds: whether it was.
 *
 * @internal
 */
export const askOwner = async (
  store: RunStore,
  asked: Asked,
  done: (record: RunRecord) => boolean,
  patienceMs: number,
): Promise<Either<StoreError, boolean>> => {
  const wished = await store.ask(asked)();
  if (E.isLeft(wished)) return wished;
  const heard = store.changed.pipe(
    filter((id) => id === asked.id),
    startWith(asked.id),
    concatMap((id) => from(store.get(id)())),
    map(E.map(O.match(() => true, done))),
    filter((answer) => E.isLeft(answer) || answer.right),
  );
  return firstValueFrom(merge(heard, timer(patienceMs).pipe(map(() => E.right(false)))));
};
