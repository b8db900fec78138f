import { filter } from 'rxjs';
import { lookAtJournal } from './look-at-journal';
import { pulled } from './pulled';
import type { RunEvent } from '../model/run-event';
import type { RunState } from '../model/run-record';
import type { RunStore } from '../store/run-store';

/**
 * Which events of a run a reader wants.
 *
 * @category Journal
 */
export interface JournalQuery {
  /** Events with a greater sequence; from the first where it is not given. */
  readonly after?: number | undefined;
  /**
   * Of the generations, those whose index this divides, and the last one before the end; all where it is not given. At
   * least 1.
   */
  readonly every?: number | undefined;
}

/**
 * The events of a run, the past ones and then the live ones, to the last: it completes after `Finished`, `Cancelled` or
 * `Failed`, or when the run is removed.
 *
 * Every reader pulls pages from the store with a cursor of its own and waits for `store.changed` only when it has
 * caught up: a slow one holds a page and nothing else. `return()` releases the subscription at once, also while
 * `next()` waits. The first `next()` of an unknown run rejects with {@link RunNotFound}; a store that is unavailable is
 * waited for, and one that is broken rejects with its {@link StoreFailure}.
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
  (id: string, query: JournalQuery = {}): AsyncIterable<RunEvent> =>
    pulled(store.changed.pipe(filter((changed) => changed === id)), lookAtJournal(store)(id, query));

/**
 * The same events in pages, each of what is at hand when it is asked for: one event of a run that is followed live, at
 * most 256 of one that is caught up with. None is empty. They end where a run `isOver`; defaults to the states after
 * which `journal` ends.
 *
 * @category Journal
 */
export const journalPages =
  (store: RunStore, isOver?: (state: RunState) => boolean) =>
  (id: string, query: JournalQuery = {}): AsyncIterable<ReadonlyArray<RunEvent>> =>
    pulled(store.changed.pipe(filter((changed) => changed === id)), () => {
      const look = lookAtJournal(store, isOver)(id, query)();
      return async () => {
        const { values, ...rest } = await look();
        return { values: values.length > 0 ? [values] : [], ...rest };
      };
    });
