import { listOption, numberIn, optional, requireOption, type Vector } from '@evorx/core';
import type { Architecture } from './architecture';
import type { Encoding } from './encoding';
import { geneCount } from './gene-count';
import { layout } from './layout';
import { copyScaled } from './scaled-layers';

const SCALES = optional(listOption(numberIn()));

/**
 * One gene a weight, times its layer's scale. With a `centre` the first layer is meant for inputs less that centre, which is the same network
 * with other biases: bias - weights · centre.
 *
 * @category Encodings
 * @example
 * import { directEncoding } from '@evorx/neural';
 *
 * const { express } = directEncoding({ architecture: { layers: [2, 1], activation: 'relu' }, scales: [0.5], centre: [1, 0] });
 * const weights = express([2, 4, 6]); // 1, 2 and the bias 3 - 1
 */
export const directEncoding = ({
  architecture,
  scales,
  centre,
}: {
  readonly architecture: Architecture;
  /** One factor a layer, for weights and biases alike; 1 where none is given. */
  readonly scales?: ReadonlyArray<number> | undefined;
  /** What is taken off every input, one number an input; nothing where it is not given. */
  readonly centre?: Vector | undefined;
}): Encoding => {
  requireOption('directEncoding', 'scales', scales, SCALES);
  const layers = layout(architecture);
  const factors = scales ?? layers.map(() => 1);
  return {
    genotype: architecture,
    phenotype: architecture,
    genes: geneCount(architecture),
    express: (genes) => {
      const weights = new Float32Array(geneCount(architecture));
      copyScaled(genes, layers, layers, factors, 0, weights);
      const [first] = layers;
      if (centre === undefined || first === undefined) return weights;
      for (let unit = 0; unit < first.units; unit++) {
        const row = unit * (first.inputs + 1);
        let bias = genes[row + first.inputs]! * factors[0]!;
        for (let i = 0; i < first.inputs; i++) bias -= weights[row + i]! * centre[i]!;
        weights[row + first.inputs] = bias;
      }
      return weights;
    },
  };
};
