import * as E from 'fp-ts/Either';
import { Subject } from 'rxjs';
import { recentRun, type RecentRun } from './recent-run';
import type { RunStore } from './run-store';

/** Of how many runs the recent past is kept: those that were asked for last. */
const RUNS = 32;

/** Appends to one run that are under way through this handle. */
interface Writing {
  /** How many have begun since none was under way. */
  begun: number;
  underWay: number;
  /** How often the run was said to have changed meanwhile. */
  changes: number;
}

/**
 * The same store, with the record and the last thousand events of the runs that are read or written through it in memory: many who follow
 * one live run cost the store no more than one does, and none at all where the run is written here.
 *
 * Nobody can tell it from the store beneath. What others change is forgotten when the store says that it changed; what is appended here is said
 * to have changed once it can be read from memory; `claim` forgets what was known of the run, since others may have written it.
 *
 * @category Stores
 * @example
 * import { withRecent, type RunStore } from '@evorx/runs';
 *
 * const forManyReaders = (store: RunStore): RunStore => withRecent(store);
 */
export const withRecent = (store: RunStore): RunStore => {
  const runs = new Map<string, RecentRun>();
  const writings = new Map<string, Writing>();
  // A Subject, because news of what is written here is held until memory is up to date.
  const changed = new Subject<string>();

  const keep = (id: string, run: RecentRun): RecentRun => {
    runs.delete(id);
    runs.set(id, run);
    const [oldest] = runs.keys();
    if (runs.size > RUNS && oldest !== undefined) runs.delete(oldest);
    return run;
  };
  const of = (id: string): RecentRun => keep(id, runs.get(id) ?? recentRun());

  const listening = store.changed.subscribe({
    next: (id) => {
      const writing = writings.get(id);
      if (writing !== undefined) return void writing.changes++;
      runs.delete(id);
      changed.next(id);
    },
    error: (error: unknown) => changed.error(error),
    complete: () => changed.complete(),
  });

  const begin = (id: string): Writing => {
    const writing = writings.get(id) ?? { begun: 0, underWay: 0, changes: 0 };
    writing.begun++;
    writing.underWay++;
    writings.set(id, writing);
    return writing;
  };
  const end = (id: string, writing: Writing): void => {
    if (--writing.underWay > 0) return;
    writings.delete(id);
    if (writing.changes > 0) changed.next(id);
  };

  return {
    ...store,
    get: (id) => () => of(id).record(store.get(id)),
    events: (id, query) => () => of(id).events(query, store.events(id, query)),
    append: (record, changes, attachments) => async () => {
      // Bytes alone are no news of the run, and nobody is to wait for them.
      if (changes.length === 0 && attachments !== undefined && attachments.length > 0)
        return store.append(record, changes, attachments)();
      const { id } = record;
      const writing = begin(id);
      const written = await store.append(record, changes, attachments)();
      // Where more changed than this append, what it left is not known.
      const alone = writing.begun === 1 && writing.changes <= 1;
      if (E.isRight(written) && alone) keep(id, of(id).followed(record, written.right));
      else runs.delete(id);
      end(id, writing);
      return written;
    },
    claim: (id) => async () => {
      const claimed = await store.claim(id)();
      runs.delete(id);
      return claimed;
    },
    changed: changed.asObservable(),
    close: () => async () => {
      listening.unsubscribe();
      changed.complete();
      return store.close()();
    },
  };
};
