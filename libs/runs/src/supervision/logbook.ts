import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { Attachment } from '../model/attachment';
import type { RunChange } from '../model/run-event';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';
import { transition, type RunCommand } from '../model/transition';

/**
 * The record of a run that nobody else writes, and the pen to it.
 *
 * @internal
 */
export interface Logbook {
  /** As it was last written. */
  readonly record: () => RunRecord;
  readonly append: (record: RunRecord, changes: ReadonlyArray<RunChange>) => Promise<Either<StoreError, void>>;
  /** Keeps attachments, while the journal goes on. */
  readonly keep: (attachments: ReadonlyArray<Attachment>) => Promise<Either<StoreError, void>>;
  /** Brings the run into the state that a command leads to. */
  readonly become: (
    command: RunCommand,
    changes: ReadonlyArray<RunChange>,
    alter?: (record: RunRecord) => RunRecord,
  ) => Promise<Either<StoreError, void>>;
}

/** @internal */
export const openLogbook = (store: RunStore, from: RunRecord): Logbook => {
  let record = from;
  const append: Logbook['append'] = async (next, changes) => {
    const written = await store.append(next, changes)();
    if (E.isLeft(written)) return written;
    record = next;
    return E.right(undefined);
  };
  return {
    record: () => record,
    append,
    keep: async (attachments) => {
      const kept = await store.append(record, [], attachments)();
      return E.isLeft(kept) ? kept : E.right(undefined);
    },
    become: async (command, changes, alter = (unaltered) => unaltered) => {
      const to = transition(command)(record.state);
      return E.isLeft(to) ? to : append({ ...alter(record), state: to.right }, changes);
    },
  };
};
