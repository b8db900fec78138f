import type { Architecture } from '@evorx/neural';
import type { DatasetInfo } from '@evorx/runs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { ChampionArchive } from './champion-archive';
import { layersModel } from './layers-model';

/** A network to be saved, and what it was evolved on. @internal */
export interface ChampionSource {
  readonly architecture: Architecture;
  /** As they are applied, neuron-major with the bias last. */
  readonly weights: Float32Array;
  readonly dataset: DatasetInfo;
}

/**
 * A network as the two files of a TensorFlow.js layers model: dense layers `hidden_1` ... `output`, softmax at the end;
 * `userDefinedMetadata.evorx` has the architecture and the data set.
 *
 * @internal
 */
export const modelFiles =
  (tensorflow: LoadedTensorFlow) =>
  async ({ architecture, weights, dataset }: ChampionSource): Promise<Pick<ChampionArchive, 'model' | 'weights'>> => {
    const { modelTopology, weightSpecs, weightData, format, generatedBy } = await layersModel(
      tensorflow,
      architecture,
      weights,
    );
    const model = {
      modelTopology,
      format,
      generatedBy,
      convertedBy: null,
      weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
      userDefinedMetadata: { evorx: { architecture, dataset } },
    };
    return {
      model: Buffer.from(`${JSON.stringify(model)}\n`),
      weights: Buffer.from(tensorflow.tf.io.CompositeArrayBuffer.join(weightData!)),
    };
  };
