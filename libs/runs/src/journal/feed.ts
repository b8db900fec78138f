import * as O from 'fp-ts/Option';
import { journalPages } from './journal';
import { merged } from './merged';
import type { RunEvent } from '../model/run-event';
import type { RunRecord, RunState } from '../model/run-record';
import { isTerminal } from '../model/transition';
import type { RunStore } from '../store/run-store';
import { RunNotFound } from '../store/runs-error';
import { watchRuns } from './watch-runs';

/**
 * A run whose events are to be in a feed: those with a sequence greater than `after`, thinned as in a journal.
 *
 * @category Journal
 */
export interface Follow {
  readonly run: string;
  readonly after: number;
  readonly every: number;
}

/**
 * What a feed tells.
 *
 * @category Journal
 */
export type FeedItem =
  | { readonly type: 'Changed'; readonly run: RunRecord }
  | { readonly type: 'Deleted'; readonly id: string }
  /** Events of a followed run, in order and without a gap to those before. */
  | { readonly type: 'Events'; readonly id: string; readonly events: ReadonlyArray<RunEvent> };

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** A run that has failed may be resumed: it is followed on. */
const isOver = (state: RunState): boolean => isTerminal(state) && state !== 'FAILED';

/** Events of a run as a part of a feed; none of a run that is not there, as its removal is told already. */
const eventsOf = (store: RunStore, { run, after, every }: Follow): AsyncIterable<FeedItem> => ({
  [Symbol.asyncIterator]: () => {
    const pages = journalPages(store, isOver)(run, { after, every })[Symbol.asyncIterator]();
    return {
      next: async () => {
        const page = await pages.next().catch((error: unknown) => {
          if (error instanceof RunNotFound) return END;
          throw error;
        });
        return page.done === true ? END : { done: false, value: { type: 'Events', id: run, events: page.value } };
      },
      return: async () => {
        await pages.return?.();
        return END;
      },
    };
  },
});

/**
 * All that one reader wants to know, in one stream: every run that is created, changes or advances, at most once in
 * `everyMs` each; every run that is removed; and the events of the runs that are followed, from the journal and then
 * live, a page at a time, also of one that has failed and is resumed. It does not end by itself.
 *
 * Runs are watched from the call of the iterator on. Everything is pulled: of the runs that changed it holds a set of
 * ids, of each run that is followed a page.
 *
 * @category Journal
 * @example
 * import { feed, type RunStore } from '@evorx/runs';
 *
 * const watch = async (store: RunStore, run: string): Promise<void> => {
 *   for await (const item of feed(store)([{ run, after: -1, every: 1 }])) console.log(item.type);
 * };
 */
export const feed =
  (store: RunStore, options: { readonly everyMs?: number } = {}) =>
  (follows: ReadonlyArray<Follow>): AsyncIterable<FeedItem> =>
    merged([
      watchRuns<FeedItem>(
        store,
        (id, found) => (O.isSome(found) ? { type: 'Changed', run: found.value } : { type: 'Deleted', id }),
        options,
      ),
      ...follows.map((follow) => eventsOf(store, follow)),
    ]);
