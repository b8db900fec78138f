import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Checkpoint, CheckpointError } from './checkpoint';
import { checkpointLayout, CORRUPT } from './checkpoint-layout';

/** Bytes that are summed up at once: a millisecond or so. */
const TURN = 1024 * 1024;

const checksum = async (bytes: Buffer): Promise<Buffer> => {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += TURN) {
    hash.update(bytes.subarray(at, at + TURN));
    await setImmediate();
  }
  return hash.digest();
};

/**
 * Whether {@link decodeCheckpoint} would read these bytes, and the generation that they are of. Nothing is copied, and the checksum is computed a
 * part at a time: a checkpoint may be large, and whoever asks has other work.
 *
 * @category Checkpoint
 */
export const verifyCheckpoint = (input: Uint8Array): TaskEither<CheckpointError, Pick<Checkpoint, 'generation'>> => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  return pipe(
    TE.fromEither(checkpointLayout(bytes)),
    TE.flatMap(({ header, end }) => async () => {
      const digest = await checksum(bytes.subarray(0, end));
      return digest.equals(bytes.subarray(end)) ? E.right({ generation: header.generation }) : E.left(CORRUPT);
    }),
  );
};
