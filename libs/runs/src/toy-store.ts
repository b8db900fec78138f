import * as O from 'fp-ts/Option';
import * as TE from 'fp-ts/TaskEither';
import { NEVER, Observable, Subject } from 'rxjs';
import type { RunEvent } from './run-event';
import type { RunRecord } from './run-record';
import type { RunStore } from './run-store';

/** A store for specs: plain arrays, and a count of who listens. */
export const toyStore = (): RunStore & {
  readonly listeners: () => number;
  readonly journalOf: (id: string) => ReadonlyArray<RunEvent>;
} => {
  const records = new Map<string, RunRecord>();
  const journals = new Map<string, Array<RunEvent>>();
  const subject = new Subject<string>();
  let listeners = 0;
  const late = <A>(work: () => A): TE.TaskEither<never, A> => TE.fromTask(() => Promise.resolve().then(work));
  return {
    create: (record) =>
      late(() => {
        records.set(record.id, record);
        journals.set(record.id, []);
        subject.next(record.id);
      }),
    get: (id) => late(() => O.fromNullable(records.get(id))),
    list: ({ first, after, state }) =>
      late(() => {
        const newest = [...records.values()].reverse();
        const from = after === undefined ? 0 : newest.findIndex(({ id }) => id === after) + 1;
        const found = newest.slice(from).filter((record) => state === undefined || record.state === state);
        return { runs: found.slice(0, first), hasMore: found.length > first };
      }),
    count: () => late(() => ({})),
    append: (record, changes) =>
      late(() => {
        const journal = journals.get(record.id)!;
        const events = changes.map((change, i): RunEvent => ({ sequence: journal.length + i, ...change }));
        records.set(record.id, { ...record, name: records.get(record.id)?.name ?? record.name });
        journal.push(...events);
        subject.next(record.id);
        return events;
      }),
    events: (id, { after, limit }) =>
      late(() => (journals.get(id) ?? []).filter(({ sequence }) => sequence > after).slice(0, limit)),
    rename: (id, name) =>
      late(() => {
        const record = records.get(id);
        if (record !== undefined) records.set(id, { ...record, name });
        subject.next(id);
      }),
    generations: () => late(() => []),
    buckets: () => late(() => []),
    attachments: () => late(() => []),
    attachment: () => late(() => O.none),
    remove: (id) =>
      late(() => {
        records.delete(id);
        journals.delete(id);
        subject.next(id);
      }),
    claim: (id) => late(() => records.has(id)),
    ask: () => late(() => undefined),
    asked: NEVER,
    ready: () => late(() => undefined),
    close: () => late(() => undefined),
    changed: new Observable((subscriber) => {
      listeners++;
      const subscription = subject.subscribe(subscriber);
      return () => {
        listeners--;
        subscription.unsubscribe();
      };
    }),
    listeners: () => listeners,
    journalOf: (id) => journals.get(id) ?? [],
  };
};
