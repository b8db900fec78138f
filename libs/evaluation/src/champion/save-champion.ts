import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as TE from 'fp-ts/TaskEither';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { type ChampionSource, modelFiles } from './model-files';
import { errorText } from '../error-text';

/** Written aside and renamed: what has a name is complete. */
const write = async (file: string, content: Uint8Array): Promise<void> => {
  const aside = `${file}.part-${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, file);
};

/**
 * Writes a network as a TensorFlow.js layers model: `weights.bin`, and then `model.json`, which names it. The directory is made where it is
 * absent.
 *
 * @internal
 */
export const saveChampion =
  (tensorflow: LoadedTensorFlow) =>
  (source: ChampionSource, directory: string): TE.TaskEither<string, void> =>
    TE.tryCatch(
      async () => {
        const { model, weights } = await modelFiles(tensorflow)(source);
        await mkdir(directory, { recursive: true });
        await write(join(directory, 'weights.bin'), weights);
        await write(join(directory, 'model.json'), model);
      },
      (error) => `${directory}: the champion cannot be saved: ${errorText(error)}`,
    );
