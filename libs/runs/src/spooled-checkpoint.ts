import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { readFile } from 'node:fs/promises';
import type { Attachment } from './attachment';
import type { CheckpointError } from './checkpoint';
import { verifyCheckpoint } from './verify-checkpoint';

/**
 * Reads the checkpoint that a host has written, for the store. A file that has another generation is a `left` as well: the host has replaced it
 * since, and will say so.
 *
 * @internal
 */
export const spooledCheckpoint = (file: string, generation: number): TaskEither<CheckpointError, Attachment> =>
  pipe(
    TE.tryCatch(
      () => readFile(file),
      (error): CheckpointError => ({ message: error instanceof Error ? error.message : String(error) }),
    ),
    TE.flatMap((bytes) =>
      pipe(
        verifyCheckpoint(bytes),
        TE.flatMapEither((verified) =>
          verified.generation === generation
            ? E.right<CheckpointError, Attachment>({ kind: 'checkpoint', generation, bytes })
            : E.left({ message: `It is of generation ${verified.generation} by now.` }),
        ),
      ),
    ),
  );
