import { join } from 'node:path';
import { readRegularFile } from '@evorx/files';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Champion, ChampionError } from './champion';
import { parseChampion } from './parse-champion';
import { errorText } from '../error-text';

/** Of a network with 250 million weights. */
const MOST_BYTES = 0x40000000;

const read = (file: string): TE.TaskEither<ChampionError, Uint8Array> =>
  TE.tryCatch(
    async () => readRegularFile(file, MOST_BYTES),
    (error) => ({
      _tag: 'Unreadable',
      file,
      message: `${file}: cannot be read: ${errorText(error)}`,
    }),
  );

/**
 * Reads a champion that evorx has saved. Needs no TensorFlow.
 *
 * @category Champion
 * @example
 * import { loadChampion, predict } from '@evorx/evaluation';
 *
 * const digitIn = async (directory: string, pixels: Float32Array) => {
 *   const champion = await loadChampion(directory)();
 *   return champion._tag === 'Right' ? predict(champion.right, pixels).digit : champion.left.message;
 * };
 */
export const loadChampion = (directory: string): TE.TaskEither<ChampionError, Champion> => {
  const name = (file: string): string => join(directory, file);
  return pipe(
    TE.Do,
    TE.bind('model', () => read(name('model.json'))),
    TE.bind('weights', () => read(name('weights.bin'))),
    TE.flatMapEither((files) => parseChampion(files, name)),
  );
};
