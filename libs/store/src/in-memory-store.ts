import {
  ATTACHMENTS_KEPT,
  type Asked,
  type Attachment,
  type GenerationStats,
  type RunEvent,
  type RunRecord,
  type RunState,
  type RunStore,
  type StoreError,
} from '@evorx/runs';
import * as O from 'fp-ts/Option';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { Subject } from 'rxjs';
import { generationAsKept } from './as-kept';
import { bucketsOf } from './buckets-of';
import { inOrder, outOfOrder } from './in-order';
import { messageOf } from './message-of';
import { noRun } from './no-run';

interface Kept {
  record: RunRecord;
  readonly order: number;
  readonly journal: Array<RunEvent>;
  readonly generations: Array<GenerationStats>;
  attachments: ReadonlyArray<Attachment>;
}

/** The first position whose number is greater than `after`; the numbers grow. `O(log n)`. */
const firstAfter = <A>(items: ReadonlyArray<A>, number: (item: A) => number, after: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number(items[middle]!) > after) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Of each kind the newest that are kept, newest first; of one generation the one that came last. */
const newestOfEach = (attachments: ReadonlyArray<Attachment>): ReadonlyArray<Attachment> =>
  (Object.keys(ATTACHMENTS_KEPT) as ReadonlyArray<Attachment['kind']>).flatMap((kind) => {
    const byGeneration = new Map(
      attachments
        .filter((attachment) => attachment.kind === kind)
        .map((attachment) => [attachment.generation, attachment]),
    );
    return [...byGeneration.values()]
      .sort((one, other) => other.generation - one.generation)
      .slice(0, ATTACHMENTS_KEPT[kind]);
  });

/**
 * Keeps runs in memory, for as long as the process lives.
 *
 * Appending costs as much as what is appended, reading a page as much as the page (and its search, `O(log n)`); listing with a state looks
 * at the runs it skips.
 *
 * @category Stores
 * @example
 * import { inMemoryStore } from '@evorx/store';
 *
 * const store = inMemoryStore();
 * const page = store.list({ first: 10 }); // a TaskEither of { runs: [], hasMore: false }
 */
export const inMemoryStore = (): RunStore => {
  const runs = new Map<string, Kept>();
  const newest: Array<Kept> = []; // oldest first, read from its end
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

  const kept = (id: string): Kept => {
    const found = runs.get(id);
    if (found === undefined) throw new Error(noRun(id));
    return found;
  };

  return {
    create: (record) =>
      attempt(() => {
        if (runs.has(record.id)) throw new Error(`There is a run with the id ${record.id} already.`);
        const entry: Kept = { record, order: created++, journal: [], generations: [], attachments: [] };
        runs.set(record.id, entry);
        newest.push(entry);
        changed.next(record.id);
      }),

    get: (id) =>
      attempt(() => {
        const found = runs.get(id);
        return found === undefined ? O.none : O.some(found.record);
      }),

    list: ({ first, after, state }) =>
      attempt(() => {
        const last = after === undefined ? undefined : runs.get(after);
        if (after !== undefined && last === undefined) return { runs: [], hasMore: false };
        const found: Array<RunRecord> = [];
        const start = last === undefined ? newest.length : firstAfter(newest, (entry) => entry.order, last.order - 1);
        for (let i = start - 1; i >= 0; i--) {
          const { record } = newest[i]!;
          if (state !== undefined && record.state !== state) continue;
          if (found.length >= first) return { runs: found, hasMore: true };
          found.push(record);
        }
        return { runs: found, hasMore: false };
      }),

    count: () =>
      attempt(() => {
        const counts: Partial<Record<RunState, number>> = {};
        for (const { record } of newest) counts[record.state] = (counts[record.state] ?? 0) + 1;
        return counts;
      }),

    append: (record, changes, attachments = []) =>
      attempt(() => {
        const entry = kept(record.id);
        const first = inOrder(record.id, changes)[0];
        const last = entry.generations.at(-1);
        if (first !== undefined && last !== undefined && first.index !== last.index + 1)
          throw new Error(outOfOrder(record.id, first.index, last.index));
        const events = changes.map((change, i): RunEvent => ({
          sequence: entry.journal.length + i,
          ...(change.type === 'Advanced' ? { ...change, generation: generationAsKept(change.generation) } : change),
        }));
        entry.record = { ...record, name: entry.record.name };
        entry.attachments = newestOfEach([...entry.attachments, ...attachments]);
        for (const event of events) {
          entry.journal.push(event);
          if (event.type === 'Advanced') entry.generations.push(event.generation);
        }
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

    generations: (id, { first, after, every }) =>
      attempt(() => {
        const all = runs.get(id)?.generations ?? [];
        const page: Array<GenerationStats> = [];
        let i = firstAfter(all, (generation) => generation.index, after);
        while (i < all.length && page.length < first) {
          const generation = all[i]!;
          const past = generation.index % every;
          if (past === 0 || i === all.length - 1) page.push(generation);
          // Indices have no gaps: the next one wanted is that many places on, or the last.
          const step = every - past;
          i = i + step < all.length ? i + step : Math.max(i + 1, all.length - 1);
        }
        return page;
      }),

    buckets: (id, { size, from, limit }) =>
      attempt(() => {
        const all = runs.get(id)?.generations ?? [];
        const index = (generation: GenerationStats): number => generation.index;
        const start = Math.max(from, Math.floor((all[0]?.index ?? 0) / size) * size);
        const page = all.slice(firstAfter(all, index, start - 1), firstAfter(all, index, start + size * limit - 1));
        return bucketsOf(size)(page);
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
        newest.splice(
          firstAfter(newest, (other) => other.order, entry.order - 1),
          1,
        );
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
