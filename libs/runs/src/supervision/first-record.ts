import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { readFile } from 'node:fs/promises';
import type { Attachment } from '../model/attachment';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import type { StoreError } from '../store/store-error';
import { verifyCheckpoint } from '../checkpoint/verify-checkpoint';

const readCheckpoint = (file: string): TaskEither<StoreError, Attachment> =>
  pipe(
    TE.tryCatch(
      () => readFile(file),
      (error): StoreError => ({ message: error instanceof Error ? error.message : String(error) }),
    ),
    TE.bindTo('bytes'),
    TE.bind('verified', ({ bytes }) => verifyCheckpoint(bytes)),
    TE.map(({ bytes, verified: { generation } }) => ({ kind: 'checkpoint', generation, bytes })),
  );

/**
 * Creates a run in a store and begins its journal. One that goes on from a checkpoint has that checkpoint from the start, and its first generation
 * is the one after it.
 *
 * @internal
 */
export const firstRecord = (
  store: RunStore,
  blank: RunRecord,
  resumeFrom: string | null,
): TaskEither<StoreError, RunRecord> =>
  pipe(
    resumeFrom === null
      ? TE.right([])
      : pipe(
          readCheckpoint(resumeFrom),
          TE.map((checkpoint) => [checkpoint]),
        ),
    TE.chain((attachments) => {
      const record = { ...blank, generation: attachments[0]?.generation ?? blank.generation };
      return pipe(
        store.create(record),
        TE.chain(() => store.append(record, [{ type: 'Started' }], attachments)),
        TE.map(() => record),
      );
    }),
  );
