import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { oneAtATime } from './one-at-a-time';
import type { RunChange } from '../model/run-event';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';
import type { RunsError } from '../store/runs-error';

/** @internal */
export type Answer<A> = Promise<Either<RunsError, A>>;

/** @internal */
export const storeFailed = (error: StoreError): RunsError => ({ type: 'StoreFailed', ...error });

/**
 * Reading and writing runs that nobody supervises, each in its turn.
 *
 * @internal
 */
export interface Desk {
  /** Tasks with one run, one after the other. */
  readonly inTurn: <A>(id: string, task: () => Promise<A>) => Promise<A>;
  readonly read: (id: string) => Answer<RunRecord>;
  readonly write: (record: RunRecord, ...changes: ReadonlyArray<RunChange>) => Answer<RunRecord>;
}

/** @internal */
export const openDesk = (store: RunStore): Desk => ({
  inTurn: oneAtATime(),
  read: async (id) => {
    const found = await store.get(id)();
    if (E.isLeft(found)) return E.left(storeFailed(found.left));
    return O.isNone(found.right) ? E.left({ type: 'NotFound', id }) : E.right(found.right.value);
  },
  write: async (record, ...changes) => {
    const written = await store.append(record, changes)();
    return E.isLeft(written) ? E.left(storeFailed(written.left)) : E.right(record);
  },
});
