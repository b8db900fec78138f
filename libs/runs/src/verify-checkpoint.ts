import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { webcrypto } from 'node:crypto';
import type { Checkpoint, CheckpointError } from './checkpoint';
import { checkpointLayout, CORRUPT } from './checkpoint-layout';

/**
 * Whether {@link decodeCheckpoint} would read these bytes, and the generation that they are of. The checksum is computed off this thread, and the
 * state is not copied: a checkpoint may be large, and whoever asks has other work.
 *
 * @category Checkpoint
 */
export const verifyCheckpoint = (input: Uint8Array): TaskEither<CheckpointError, Pick<Checkpoint, 'generation'>> => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  return pipe(
    TE.fromEither(checkpointLayout(bytes)),
    TE.flatMap(({ header, end }) => async () => {
      const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes.subarray(0, end)));
      return digest.equals(bytes.subarray(end)) ? E.right({ generation: header.generation }) : E.left(CORRUPT);
    }),
  );
};
