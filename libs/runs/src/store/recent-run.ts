import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { Option } from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { RunEvent } from '../model/run-event';
import type { RunRecord } from '../model/run-record';
import type { StoreError } from './store-error';

/** How many of a run's last events are kept. */
const KEPT = 1_024;

/** The end of a journal: the events from a sequence on, after which there are none. */
interface Tail {
  readonly from: number;
  readonly events: ReadonlyArray<RunEvent>;
}

/** What is known of a run for certain. */
interface Known {
  readonly record?: RunRecord | undefined;
  readonly tail?: Tail | undefined;
}

/**
 * A run as it is between two changes: what of it is not known is read once, however many ask, and then known.
 *
 * @internal
 */
export interface RecentRun {
  readonly record: (read: TaskEither<StoreError, Option<RunRecord>>) => Promise<Either<StoreError, Option<RunRecord>>>;
  readonly events: (
    query: { readonly after: number; readonly limit: number },
    read: TaskEither<StoreError, ReadonlyArray<RunEvent>>,
  ) => Promise<Either<StoreError, ReadonlyArray<RunEvent>>>;
  /** The run after it was given these events and this record, but for its name. */
  readonly followed: (record: RunRecord, events: ReadonlyArray<RunEvent>) => RecentRun;
}

const tailFrom = (from: number, events: ReadonlyArray<RunEvent>): Tail => ({
  from: from + Math.max(0, events.length - KEPT),
  events: events.slice(-KEPT),
});

const tailAfter = (tail: Tail | undefined, events: ReadonlyArray<RunEvent>): Tail | undefined => {
  const first = events[0]?.sequence;
  if (first === undefined) return tail;
  return tail !== undefined && tail.from + tail.events.length === first
    ? tailFrom(tail.from, [...tail.events, ...events])
    : tailFrom(first, events);
};

/** @internal */
export const recentRun = (known: Known = {}): RecentRun => {
  let { record, tail } = known;
  let reading: ReturnType<RecentRun['record']> | undefined;
  const pages = new Map<string, ReturnType<RecentRun['events']>>();

  const readRecord = async (read: Parameters<RecentRun['record']>[0]): ReturnType<RecentRun['record']> => {
    const found = await read();
    if (E.isRight(found) && O.isSome(found.right)) record = found.right.value;
    else reading = undefined;
    return found;
  };

  return {
    record: (read) =>
      record === undefined ? (reading ??= readRecord(read)) : Promise.resolve(E.right(O.some(record))),

    events: async ({ after, limit }, read) => {
      const start = tail === undefined ? -1 : after + 1 - tail.from;
      if (start >= 0) return E.right(tail!.events.slice(start, start + Math.max(0, limit)));
      const key = `${after} ${limit}`;
      const page = pages.get(key) ?? read();
      pages.set(key, page);
      const found = await page;
      pages.delete(key);
      // A page that is not full is the end of the journal.
      if (tail === undefined && E.isRight(found) && found.right.length < limit) tail = tailFrom(after + 1, found.right);
      return found;
    },

    followed: (next, events) =>
      recentRun({
        record: record === undefined ? undefined : { ...next, name: record.name },
        tail: tailAfter(tail, events),
      }),
  };
};
