import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Codec } from '../codec';
import { stateFromBytes } from '../state-bytes';

/** A pipe or a device is refused before anything is read, and nothing waits for whoever writes into it. */
const read = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw new Error('it is no regular file');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/**
 * Reads the state that {@link saveState} wrote, with the codec of the same strategy. Left: in one sentence that names the file, why it could
 * not be read: absent, foreign, damaged, or of another kind of genome.
 *
 * @category Files
 * @example
 * import { searchCodec } from '@evorx/algorithms';
 * import { loadState } from '@evorx/algorithms/files';
 *
 * loadState(searchCodec, 'absent.state')().then(console.log); // left
 */
export const loadState = <S>(codec: Pick<Codec<S>, 'decode'>, file: string): TE.TaskEither<string, S> =>
  pipe(
    TE.tryCatch(
      () => read(file),
      (error) => `${file} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    ),
    TE.chainEitherK((bytes) => stateFromBytes(codec)(bytes)),
    TE.mapLeft((problem) => (problem.startsWith(file) ? problem : `${file}: ${problem}`)),
  );
