import type { Architecture } from './architecture';
import { layout } from './layout';

/**
 * One factor a gene: 1 / sqrt(fan-in) of the gene's layer, for weights and biases alike. Genes of unit deviation, multiplied by it,
 * give weighted sums of about unit deviation whatever the width of the layer.
 *
 * Source: LeCun, Bottou, Orr and Müller, Efficient BackProp (1998), https://doi.org/10.1007/3-540-49430-8_2.
 *
 * @category Scaling
 * @example
 * import { fanInScales } from '@evorx/neural';
 *
 * const scales = fanInScales({ layers: [4, 1, 1], activation: 'tanh' }); // [0.5, 0.5, 0.5, 0.5, 0.5, 1, 1]
 */
export const fanInScales = (architecture: Architecture): Float32Array => {
  const layers = layout(architecture);
  const last = layers[layers.length - 1];
  const scales = new Float32Array(last === undefined ? 0 : last.offset + last.length);
  for (const { inputs, offset, length } of layers) scales.fill(1 / Math.sqrt(inputs), offset, offset + length);
  return scales;
};
