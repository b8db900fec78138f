import { listOption, requireOption, wholeNumber } from '@evorx/core';
import type { Architecture } from './architecture';

const LAYERS = listOption(wholeNumber({ min: 1 }));

/**
 * Where a layer's weights lie in the genome: `units` rows, one after the other, each of `inputs` incoming weights and then the unit's
 * bias. Neuron-major with the bias last, a whole layer is one contiguous `units x (inputs + 1)` matrix, ready to be multiplied with
 * inputs that end in a constant 1; and crossover by whole neurons moves contiguous runs.
 *
 * @category Model
 */
export interface LayerLayout {
  readonly inputs: number;
  readonly units: number;
  /** The index of the layer's first gene. */
  readonly offset: number;
  /** `units * (inputs + 1)`. */
  readonly length: number;
}

/**
 * The layers of a genome, in order from the inputs. Unit `u` of a layer has its weight from input `i` at
 * `offset + u * (inputs + 1) + i`, and its bias at `i = inputs`.
 *
 * @category Layout
 * @example
 * import { layout } from '@evorx/neural';
 *
 * const [hidden, output] = layout({ layers: [784, 128, 10], activation: 'relu' });
 * // hidden: { inputs: 784, units: 128, offset: 0, length: 100480 }, output: { inputs: 128, units: 10, offset: 100480, length: 1290 }
 */
export const layout = ({ layers }: Architecture): ReadonlyArray<LayerLayout> => {
  requireOption('layout', 'layers', layers, LAYERS);
  const found: Array<LayerLayout> = [];
  let offset = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    const inputs = layers[layer - 1]!;
    const units = layers[layer]!;
    const length = units * (inputs + 1);
    found.push({ inputs, units, offset, length });
    offset += length;
  }
  return found;
};
