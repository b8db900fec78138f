import type { Genes } from '@evorx/core';
import type { LayerLayout } from '@evorx/neural';
import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';

/** A layer behind the first, of several networks. @internal */
export interface Later {
  /** [networks, units, inputs] */
  readonly weights: Tensor3D;
  /** [networks, units, 1] */
  readonly biases: Tensor3D;
}

/** Networks side by side in TensorFlow. @internal */
export interface NetworkGroup {
  readonly size: number;
  /** The first layers of all networks as one matrix: [networks * units, inputs + 1], the bias last. */
  readonly first: Tensor2D;
  readonly later: ReadonlyArray<Later>;
  /** Whether all genes of a network are numbers: a rectifier would turn NaN into 0 and hide it. */
  readonly sound: ReadonlyArray<boolean>;
  readonly dispose: () => void;
}

/** The same layer of one network after the other, which neuron-major genomes allow by copying whole runs. */
const copyLayer = (
  out: Float32Array,
  genomes: ReadonlyArray<Genes>,
  { offset, length }: LayerLayout,
  scale: number,
): void => {
  genomes.forEach((genes, i) => out.set(genes.subarray(offset, offset + length), i * length));
  if (scale !== 1) for (let i = 0; i < out.length; i++) out[i]! *= scale;
};

/**
 * Puts networks side by side. `scales` has one factor a layer; the first layer's is left to the images, which is the same product for a
 * hundredth of the work. `buffer` holds the genes of all, and may be used again after `dispose`.
 *
 * @internal
 */
export const loadGroup =
  ({ tf }: LoadedTensorFlow, layers: ReadonlyArray<LayerLayout>, scales: ReadonlyArray<number>, buffer: Float32Array) =>
  (genomes: ReadonlyArray<Genes>): NetworkGroup => {
    const size = genomes.length;
    const columns = layers.map((layer, l) => {
      const out = buffer.subarray(size * layer.offset, size * (layer.offset + layer.length));
      copyLayer(out, genomes, layer, l === 0 ? 1 : scales[l]!);
      return out;
    });
    const held = tf.tidy(() => {
      const slabs = layers.map(({ units, inputs }, l) => tf.tensor3d(columns[l]!, [size, units, inputs + 1]));
      const totals = slabs.map((slab) => tf.sum(slab, [1, 2]).dataSync());
      const { units, inputs } = layers[0]!;
      return {
        sound: genomes.map((_, i) => totals.every((total) => Number.isFinite(total[i]))),
        first: tf.reshape(slabs[0]!, [size * units, inputs + 1]) as Tensor2D,
        later: layers.slice(1).map(({ units, inputs }, l) => ({
          weights: tf.slice(slabs[l + 1]!, [0, 0, 0], [size, units, inputs]),
          biases: tf.slice(slabs[l + 1]!, [0, 0, inputs], [size, units, 1]),
        })),
      };
    });
    return {
      size,
      ...held,
      dispose: () => {
        held.first.dispose();
        tf.dispose(held.later.flatMap(({ weights, biases }) => [weights, biases]));
      },
    };
  };
