import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Architecture } from '@evorx/neural';
import type { DatasetInfo } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { layersModel } from './layers-model';
import { errorText } from '../error-text';

/** A network to be saved, and what it was evolved on. @internal */
export interface ChampionSource {
  readonly architecture: Architecture;
  /** As they are applied, neuron-major with the bias last. */
  readonly weights: Float32Array;
  readonly dataset: DatasetInfo;
}

/** Written aside and renamed: what has a name is complete. */
const write = async (file: string, content: string | Uint8Array): Promise<void> => {
  const aside = `${file}.part-${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, file);
};

/**
 * Writes a network as a TensorFlow.js layers model: `weights.bin`, and then `model.json`, which names it. Dense layers `hidden_1` ...
 * `output`, softmax at the end; `userDefinedMetadata.evorx` has the architecture and the data set. The directory is made where it is absent.
 *
 * @internal
 */
export const saveChampion =
  (tensorflow: LoadedTensorFlow) =>
  (source: ChampionSource, directory: string): TE.TaskEither<string, void> =>
    TE.tryCatch(
      async () => {
        const { modelTopology, weightSpecs, weightData, format, generatedBy } = await layersModel(
          tensorflow,
          source.architecture,
          source.weights,
        );
        const bytes = Buffer.from(tensorflow.tf.io.CompositeArrayBuffer.join(weightData!));
        const model = {
          modelTopology,
          format,
          generatedBy,
          convertedBy: null,
          weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
          userDefinedMetadata: { evorx: { architecture: source.architecture, dataset: source.dataset } },
        };
        await mkdir(directory, { recursive: true });
        await write(join(directory, 'weights.bin'), bytes);
        await write(join(directory, 'model.json'), `${JSON.stringify(model)}\n`);
      },
      (error) => `${directory}: the champion cannot be saved: ${errorText(error)}`,
    );
