import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import { filter } from 'rxjs';
import { pulled } from './pulled';
import type { RunEvent } from './run-event';
import type { RunStore, StoreError } from './run-store';
import { RunNotFound } from './runs-error';
import { thin } from './thin';
import { isTerminal } from './transition';

/**
 * Which events of a run a reader wants.
 *
 * @category Journal
 */
export interface JournalQuery {
  /** Events with a greater sequence; from the first where it is not given. */
  readonly after?: number | undefined;
  /** Of the generations, those whose index this divides, and the last one before the end; all where it is not given. At least 1. */
  readonly every?: number | undefined;
}

const PAGE = 256;

/** Outside of the pure half an exception is how an async iterable tells of an error. */
const unwrap = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

/**
 * The events of a run, the past ones and then the live ones, to the last: it completes after `Finished`, `Cancelled` or `Failed`, or when
 * the run is removed.
 *
 * Every reader pulls pages from the store with a cursor of its own and waits for `store.changed` only when it has caught up: a slow one
 * holds a page and nothing else. `return()` releases the subscription at once, also while `next()` waits. The first `next()` of an unknown
 * run rejects with {@link RunNotFound}; a broken store rejects with its message.
 *
 * @category Journal
 * @example
 * import { journal, type RunStore } from '@evorx/runs';
 *
 * const watch = async (store: RunStore, id: string): Promise<void> => {
 *   for await (const event of journal(store)(id, { every: 10 })) console.log(event.sequence, event.type);
 * };
 */
export const journal =
  (store: RunStore) =>
  (id: string, { after = -1, every = 1 }: JournalQuery = {}): AsyncIterable<RunEvent> =>
    pulled(store.changed.pipe(filter((changed) => changed === id)), () => {
      let cursor = after;
      let first = true;
      const thinned = thin(every);
      return async () => {
        // The record is read before the events: a run that was over by then has its last event in the journal.
        const record = await unwrap(store.get(id));
        if (O.isNone(record)) {
          if (first) throw new RunNotFound(id);
          return { values: [], done: true, more: false };
        }
        first = false;
        const events = await unwrap(store.events(id, { after: cursor, limit: PAGE }));
        cursor = events.at(-1)?.sequence ?? cursor;
        const more = events.length === PAGE;
        return { values: thinned(events), done: isTerminal(record.value.state) && !more, more };
      };
    });
