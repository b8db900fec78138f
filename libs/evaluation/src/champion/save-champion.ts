import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Genes } from '@evorx/core';
import { type Architecture, layout } from '@evorx/neural';
import type { DatasetInfo } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { layersModel } from './layers-model';
import { errorText } from '../error-text';

/** A network to be saved, and what it was evolved on. @internal */
export interface ChampionSource {
  readonly architecture: Architecture;
  /** One factor a layer. */
  readonly scales: ReadonlyArray<number>;
  readonly genes: Genes;
  readonly dataset: DatasetInfo;
}

/** Written aside and renamed: what has a name is complete. */
const write = async (file: string, content: string | Uint8Array): Promise<void> => {
  const aside = `${file}.part-${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, file);
};

const scaled = ({ architecture, scales, genes }: ChampionSource): Float32Array => {
  const weights = genes.slice();
  layout(architecture).forEach(({ offset, length }, l) => {
    for (let i = offset; i < offset + length; i++) weights[i]! *= scales[l]!;
  });
  return weights;
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
          scaled(source),
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
