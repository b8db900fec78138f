import { fileReason, readRegularFile } from '@evorx/files';
import { CHECKPOINT_LIMIT, decodeCheckpoint, type Checkpoint, type CheckpointError } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';

/**
 * Reads a checkpoint from its file. What cannot be read, is no checkpoint, or is not whole, is one sentence that names
 * the file.
 *
 * @category Checkpoint
 */
export const readCheckpoint = (file: string): TaskEither<CheckpointError, Checkpoint> =>
  pipe(
    TE.tryCatch(async () => readRegularFile(file, CHECKPOINT_LIMIT), fileReason),
    TE.flatMapEither(decodeCheckpoint),
    TE.mapLeft(({ message }) => ({ message: `${file}: ${message}` })),
  );
