import type { Asked, RunState, RunStore, StoreError } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { Subject } from 'rxjs';
import { messageOf } from '../message-of';
import { keysAmong } from '../keys-of';
import { noRun } from '../no-run';
import { firstAfter } from './first-after';
import { appendTo, type KeptRun, newRun } from './kept-run';
import { bucketsPage, generationsPage, runsPage } from './pages';

/**
 * Keeps runs in memory, for as long as the process lives.
 *
 * Appending costs as much as what is appended, reading a page as much as the page (and its search, `O(log n)`); listing
 * with a state looks at the runs it skips.
 *
 * @category Stores
 * @example
 * import { inMemoryStore } from '@evorx/store';
 *
 * const store = inMemoryStore();
 * const page = store.list({ first: 10 }); // a TaskEither of { runs: [], hasMore: false }
 */
export const inMemoryStore = (): RunStore => {
  const runs = new Map<string, KeptRun>();
  const newest: Array<KeptRun> = []; // oldest first, read from its end
  // A Subject, because the store itself is the source of these events.
  const changed = new Subject<string>();
  const asked = new Subject<Asked>();
  let created = 0;
  let open = true;

  const attempt = <A>(work: () => A): TaskEither<StoreError, A> =>
    TE.tryCatch(
      async () => {
        if (!open) throw new Error('The store is closed.');
        return work();
      },
      (error): StoreError => ({ message: messageOf(error) }),
    );

  const kept = (id: string): KeptRun => {
    const found = runs.get(id);
    if (found === undefined) throw new Error(noRun(id));
    return found;
  };

  const positionOf = ({ order }: KeptRun): number => firstAfter(newest, (other) => other.order, order - 1);

  return {
    create: (record) =>
      attempt(() => {
        if (runs.has(record.id)) throw new Error(`There is a run with the id ${record.id} already.`);
        const entry = newRun(record, created++);
        runs.set(record.id, entry);
        newest.push(entry);
        changed.next(record.id);
      }),

    get: (id) => attempt(() => O.fromNullable(runs.get(id)?.record)),

    list: ({ first, after, state }) =>
      attempt(() => {
        const last = after === undefined ? undefined : runs.get(after);
        if (after !== undefined && last === undefined) return { runs: [], hasMore: false };
        return runsPage(newest, last === undefined ? newest.length : positionOf(last), { first, state });
      }),

    count: () =>
      attempt(() => {
        const counts: Partial<Record<RunState, number>> = {};
        for (const { record } of newest) counts[record.state] = (counts[record.state] ?? 0) + 1;
        return counts;
      }),

    append: (record, changes, attachments = []) =>
      attempt(() => {
        const events = appendTo(kept(record.id), record, changes, attachments);
        changed.next(record.id);
        return events;
      }),

    rename: (id, name) =>
      attempt(() => {
        const entry = runs.get(id);
        if (entry === undefined) return;
        entry.record = { ...entry.record, name };
        changed.next(id);
      }),

    events: (id, { after, limit }) =>
      attempt(() => {
        const journal = runs.get(id)?.journal ?? [];
        const start = Math.max(0, after + 1);
        return journal.slice(start, start + Math.max(0, limit));
      }),

    generations: (id, query) => attempt(() => generationsPage(runs.get(id)?.generations ?? [], query)),

    buckets: (id, query) =>
      attempt(() => {
        const run = runs.get(id);
        return run === undefined ? [] : bucketsPage(run.generations, query, keysAmong(run.record.figures, query.keys));
      }),

    attachments: (id, kind) =>
      attempt(() =>
        (runs.get(id)?.attachments ?? [])
          .filter((attachment) => attachment.kind === kind)
          .map(({ generation, bytes }) => ({ generation, size: bytes.length })),
      ),

    attachment: (id, kind, generation) =>
      attempt(() =>
        O.fromNullable(
          runs
            .get(id)
            ?.attachments.find((attachment) => attachment.kind === kind && attachment.generation === generation),
        ),
      ),

    remove: (id) =>
      attempt(() => {
        const entry = runs.get(id);
        if (entry === undefined) return;
        runs.delete(id);
        newest.splice(positionOf(entry), 1);
        changed.next(id);
      }),

    claim: (id) => attempt(() => runs.has(id)),

    ask: (wish) =>
      attempt(() => {
        kept(wish.id);
        asked.next(wish);
      }),

    asked: asked.asObservable(),

    changed: changed.asObservable(),

    ready: () => attempt(() => undefined),

    close: () =>
      attempt(() => {
        open = false;
      }),
  };
};
