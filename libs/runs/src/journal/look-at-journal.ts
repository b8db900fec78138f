import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { JournalQuery } from './journal';
import type { Look } from './pulled';
import type { RunEvent } from '../model/run-event';
import type { RunState } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import { RunNotFound } from '../store/runs-error';
import { StoreFailure, type StoreError } from '../store/store-error';
import { thin } from './thin';
import { isTerminal } from '../model/transition';

/** Most events of one look. */
const PAGE = 256;

/** Outside of the pure half an exception is how an async iterable tells of an error. */
const unwrap = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (E.isLeft(result)) throw new StoreFailure(result.left);
  return result.right;
};

/**
 * A reader of a run's journal with a cursor of its own: each look brings the page that follows, and the one after the
 * run's last event is the last. The first look at an unknown run rejects with {@link RunNotFound}, any look where the
 * store fails with {@link StoreFailure}: it may be repeated. A run `isOver` in the states in which nothing follows.
 *
 * @internal
 */
export const lookAtJournal =
  (store: RunStore, isOver: (state: RunState) => boolean = isTerminal) =>
  (id: string, { after = -1, every = 1 }: JournalQuery) =>
  (): (() => Promise<Look<RunEvent>>) => {
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
      return { values: thinned(events), done: isOver(record.value.state) && !more, more };
    };
  };
