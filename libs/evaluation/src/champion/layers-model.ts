import { type Activation, type Architecture, layout } from '@evorx/neural';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';

/**
 * A unit that steps, said with stock layers: its weights times 2^64 (a power of two, and so without rounding), cut off below 0 and above 1.
 * That is 1 above 2^-64 and 0 from 0 down, which no sum of products of single precision falls between unless the weights are that small.
 */
export const STEP_GAIN = 2 ** 64;

const STOCK: Readonly<Record<Activation, 'relu' | 'tanh' | 'sigmoid' | 'linear'>> = {
  relu: 'relu',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  step: 'linear',
};

/** The name of layer `l` of so many: `hidden_1`, `hidden_2`, ..., `output`. @internal */
export const layerName = (l: number, count: number): string => (l === count - 1 ? 'output' : `hidden_${l + 1}`);

/** Kernel [inputs, units] and bias [units] of a layer, out of `units` rows that end in the bias. */
const transposed = (weights: Float32Array, offset: number, inputs: number, units: number, gain: number) => {
  const kernel = new Float32Array(inputs * units);
  const bias = new Float32Array(units);
  for (let unit = 0; unit < units; unit++) {
    const row = offset + unit * (inputs + 1);
    for (let i = 0; i < inputs; i++) kernel[i * units + unit] = weights[row + i]! * gain;
    bias[unit] = weights[row + inputs]! * gain;
  }
  return { kernel, bias };
};

/**
 * A network as a TensorFlow.js layers model with softmax outputs, its topology and weights as bytes. No tensor survives the call.
 *
 * @internal
 */
export const layersModel = async (
  { tf }: LoadedTensorFlow,
  { layers, activation }: Architecture,
  weights: Float32Array,
) => {
  const shapes = layout({ layers, activation });
  const model = tf.sequential({ name: 'evorx' });
  try {
    shapes.forEach(({ inputs, units }, l) => {
      const name = layerName(l, shapes.length);
      const last = l === shapes.length - 1;
      model.add(
        tf.layers.dense({
          name,
          units,
          activation: last ? 'softmax' : STOCK[activation],
          kernelInitializer: 'zeros',
          ...(l === 0 ? { inputShape: [inputs] } : {}),
        }),
      );
      if (!last && activation === 'step') model.add(tf.layers.reLU({ name: `${name}_step`, maxValue: 1 }));
    });
    tf.tidy(() => {
      shapes.forEach(({ inputs, units, offset }, l) => {
        const gain = activation === 'step' && l < shapes.length - 1 ? STEP_GAIN : 1;
        const { kernel, bias } = transposed(weights, offset, inputs, units, gain);
        model
          .getLayer(layerName(l, shapes.length))
          .setWeights([tf.tensor2d(kernel, [inputs, units]), tf.tensor1d(bias)]);
      });
    });
    let saved: import('@tensorflow/tfjs').io.ModelArtifacts | undefined;
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts;
        return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
      }),
    );
    return saved!;
  } finally {
    model.dispose();
  }
};
