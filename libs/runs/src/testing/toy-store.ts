import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import { Observable, Subject } from 'rxjs';
import { ATTACHMENTS_KEPT, type Attachment, type AttachmentKind } from '../model/attachment';
import type { Bucket } from '../model/bucket';
import type { GenerationStats } from '../model/generation-stats';
import type { RunEvent } from '../model/run-event';
import type { RunRecord } from '../model/run-record';
import type { Asked, RunStore } from '../store/run-store';
import { StoreFailure, type StoreError } from '../store/store-error';

interface Kept {
  record: RunRecord;
  owner: symbol | null;
  readonly journal: Array<RunEvent>;
  attachments: ReadonlyArray<Attachment>;
}

/** What several stores of a spec share, each as if in a process of its own. */
export const toyDatabase = () => ({
  runs: new Map<string, Kept>(),
  dead: new Set<symbol>(),
  changed: new Subject<string>(),
  asked: new Subject<Asked>(),
});

/** What a spec sees of a store, and does to it. */
export interface ToyStore extends RunStore {
  readonly listeners: () => number;
  readonly journalOf: (id: string) => ReadonlyArray<RunEvent>;
  /** The generations whose checkpoints are kept. */
  readonly attachmentsOf: (id: string, kind?: AttachmentKind) => ReadonlyArray<number>;
  /** Changes what is kept behind everybody's back. */
  readonly alter: (id: string, change: (kept: Kept) => void) => void;
  /** Its process is gone, and may not know it yet. */
  readonly die: () => void;
  /** Waited for by every append, which fails where it rejects. */
  before: () => Promise<unknown>;
  /** Waited for by appends with attachments, too. */
  beforeKeeping: () => Promise<unknown>;
  /** Waited for by everything else that is asked of it. */
  beforeReading: () => Promise<unknown>;
  /** The number of changes of each append. */
  readonly appended: Array<number>;
}

/** Bytes that are the store's alone: as another thread takes them, the one that gave them has none afterwards. */
const taken = (bytes: Uint8Array): Uint8Array => {
  const { buffer } = bytes;
  if (bytes.byteLength < buffer.byteLength) return new Uint8Array(bytes);
  return new Uint8Array(structuredClone(buffer, { transfer: [buffer as ArrayBuffer] }));
};

const failureOf = (error: Error): StoreError =>
  error instanceof StoreFailure
    ? { message: error.message, unavailable: error.unavailable }
    : { message: error.message };

const bucketOf =
  (keys: ReadonlyArray<string> | undefined) =>
  (generations: ReadonlyArray<GenerationStats>): Bucket => {
    const last = generations.at(-1)!;
    const rangeOf = (key: string) => {
      const values = generations.map(({ figures }) => figures[key] ?? null).filter((value) => value !== null);
      return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values), last: values.at(-1)! };
    };
    return {
      first: generations[0]!.index,
      last: last.index,
      evaluations: last.evaluations,
      elapsedMs: last.elapsedMs,
      ranges: Object.fromEntries(
        Object.keys(last.figures)
          .filter((key) => keys?.includes(key) ?? true)
          .map((key) => [key, rangeOf(key)]),
      ),
    };
  };

/** A store for specs: plain arrays, and stores that share them. */
export const toyStore = (database = toyDatabase()): ToyStore => {
  const { runs, dead, changed, asked } = database;
  const me = Symbol('store');
  const appended: Array<number> = [];
  let listeners = 0;
  const late =
    <A>(work: () => A): TaskEither<StoreError, A> =>
    async () => {
      try {
        await store.beforeReading();
        return E.right(work());
      } catch (error) {
        return E.left(failureOf(error as Error));
      }
    };
  const mayClaim = ({ owner, record }: Kept): boolean =>
    owner === null || owner === me || dead.has(owner) || (record.state !== 'RUNNING' && record.state !== 'QUEUED');
  const kept = (id: string): Kept => {
    const found = runs.get(id);
    if (found === undefined) throw new Error(`There is no run with the id ${id}.`);
    return found;
  };
  const generationsOf = (id: string) =>
    (runs.get(id)?.journal ?? []).flatMap((event) => (event.type === 'Advanced' ? [event.generation] : []));

  const store: ToyStore = {
    before: (): Promise<unknown> => Promise.resolve(),
    beforeKeeping: (): Promise<unknown> => Promise.resolve(),
    beforeReading: (): Promise<unknown> => Promise.resolve(),
    appended,
    create: (record) =>
      late(() => {
        runs.set(record.id, { record, owner: me, journal: [], attachments: [] });
        changed.next(record.id);
      }),
    get: (id) => late(() => O.fromNullable(runs.get(id)?.record)),
    list: ({ first, after, state }) =>
      late(() => {
        const newest = [...runs.values()].map(({ record }) => record).reverse();
        const from = after === undefined ? 0 : newest.findIndex(({ id }) => id === after) + 1;
        const found = newest.slice(from).filter((record) => state === undefined || record.state === state);
        return { runs: found.slice(0, first), hasMore: found.length > first };
      }),
    count: () => late(() => ({})),
    append:
      (record, changes, given = []) =>
      async () => {
        const attachments = given.map((attachment) => ({ ...attachment, bytes: taken(attachment.bytes) }));
        try {
          await store.before();
          if (attachments.length > 0) await store.beforeKeeping();
        } catch (error) {
          return E.left(failureOf(error as Error));
        }
        return late(() => {
          const entry = kept(record.id);
          if (entry.owner !== me) throw new Error(`The run ${record.id} is another's.`);
          const events = changes.map((change, i): RunEvent => ({ sequence: entry.journal.length + i, ...change }));
          if (changes.length > 0 || attachments.length === 0) entry.record = { ...record, name: entry.record.name };
          entry.journal.push(...events);
          const all = [...entry.attachments, ...attachments].sort((one, other) => other.generation - one.generation);
          entry.attachments = (Object.keys(ATTACHMENTS_KEPT) as ReadonlyArray<AttachmentKind>).flatMap((kind) =>
            all.filter((attachment) => attachment.kind === kind).slice(0, ATTACHMENTS_KEPT[kind]),
          );
          appended.push(changes.length);
          changed.next(record.id);
          return events;
        })();
      },
    events: (id, { after, limit }) =>
      late(() => (runs.get(id)?.journal ?? []).filter(({ sequence }) => sequence > after).slice(0, limit)),
    rename: (id, name) =>
      late(() => {
        const entry = runs.get(id);
        if (entry === undefined) return;
        entry.record = { ...entry.record, name };
        changed.next(id);
      }),
    generations: (id, { first, after }) =>
      late(() =>
        generationsOf(id)
          .filter(({ index }) => index > after)
          .slice(0, first),
      ),
    buckets: (id, { size, from, limit, keys }) =>
      late(() => {
        const groups = new Map<number, Array<GenerationStats>>();
        for (const generation of generationsOf(id).filter(({ index }) => index >= from)) {
          const place = Math.floor(generation.index / size);
          groups.set(place, [...(groups.get(place) ?? []), generation]);
        }
        return [...groups.values()].slice(0, limit).map(bucketOf(keys));
      }),
    attachments: (id, kind) =>
      late(() =>
        (runs.get(id)?.attachments ?? [])
          .filter((attachment) => attachment.kind === kind)
          .map(({ generation, bytes }) => ({ generation, size: bytes.length })),
      ),
    attachment: (id, kind, generation) =>
      late(() =>
        O.fromNullable(runs.get(id)?.attachments.find((one) => one.kind === kind && one.generation === generation)),
      ),
    remove: (id) =>
      late(() => {
        runs.delete(id);
        changed.next(id);
      }),
    claim: (id) =>
      late(() => {
        const entry = runs.get(id);
        if (entry === undefined || !mayClaim(entry)) return false;
        entry.owner = me;
        return true;
      }),
    ask: (wish) => late(() => asked.next(wish)),
    asked: new Observable((subscriber) =>
      asked.subscribe((wish) => {
        if (runs.get(wish.id)?.owner === me) subscriber.next(wish);
      }),
    ),
    ready: () => late(() => undefined),
    close: () => late(() => undefined),
    changed: new Observable((subscriber) => {
      listeners++;
      const subscription = changed.subscribe(subscriber);
      return () => {
        listeners--;
        subscription.unsubscribe();
      };
    }),
    listeners: () => listeners,
    journalOf: (id) => runs.get(id)?.journal ?? [],
    attachmentsOf: (id, kind = 'checkpoint') =>
      (runs.get(id)?.attachments ?? []).filter((one) => one.kind === kind).map(({ generation }) => generation),
    alter: (id, change) => change(kept(id)),
    die: () => void dead.add(me),
  };
  return store;
};
