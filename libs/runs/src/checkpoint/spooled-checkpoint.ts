import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { readFile } from 'node:fs/promises';
import type { Attachment } from '../model/attachment';
import type { CheckpointError } from './checkpoint';
import { verifyCheckpoint } from './verify-checkpoint';

/**
 * Reads the checkpoint that a host has written, for the store. Its generation is the one it says itself: a host may have replaced it since it spoke.
 *
 * @internal
 */
export const spooledCheckpoint = (file: string): TaskEither<CheckpointError, Attachment> =>
  pipe(
    TE.tryCatch(
      () => readFile(file),
      (error): CheckpointError => ({ message: error instanceof Error ? error.message : String(error) }),
    ),
    TE.flatMap((bytes) =>
      pipe(
        verifyCheckpoint(bytes),
        TE.map(({ generation }): Attachment => ({ kind: 'checkpoint', generation, bytes })),
      ),
    ),
  );
