import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as TE from 'fp-ts/TaskEither';
import type { Codec } from '../codec';
import { stateToBytes } from '../state-bytes';

/** The name is on disk once the directory is; some file systems cannot say so, and are as good as they are. */
const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(file));
};

/**
 * Writes a state of a strategy to a file: aside, flushed to the disk, then renamed, so that at every moment the file is whole, the last
 * state or the one before. Left: in one sentence, why it could not be written; the file is as it was then. The bytes are made at once, when
 * the state is given; nothing is written until the task runs.
 *
 * @category Files
 * @example
 * import { searchCodec, snes } from '@evorx/algorithms';
 * import { loadState, saveState } from '@evorx/algorithms/files';
 * import { evolve, fromFunction } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 * import { concatMap, last, take } from 'rxjs';
 *
 * const { objective, score } = sphere({ dimension: 3 });
 * const strategy = snes({ init: normals(3), evaluator: fromFunction(objective, score), deviation: 0.3 });
 * strategy
 *   .start(seed(1))
 *   .pipe(
 *     concatMap(evolve(strategy.step)),
 *     take(20),
 *     last(),
 *     concatMap((state) => saveState(searchCodec, 'sphere.state')(state)()),
 *     concatMap(() => loadState(searchCodec, 'sphere.state')()),
 *   )
 *   .subscribe(console.log); // right of the state, to go on from: evolve(strategy.step)(state)
 */
export const saveState =
  <S>(codec: Pick<Codec<S>, 'encode'>, file: string) =>
  (state: S): TE.TaskEither<string, void> => {
    const bytes = stateToBytes(codec)(state);
    return TE.tryCatch(
      () => write(file, bytes),
      (error) =>
        `The state could not be written to ${file}: ${error instanceof Error ? error.message : String(error)}.`,
    );
  };
