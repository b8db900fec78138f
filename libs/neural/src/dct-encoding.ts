import { listOption, numberIn, optional, requireOption, requireOptions, type Vector, wholeNumber } from '@evorx/core';
import type { Architecture } from './architecture';
import { dctBasis } from './dct-basis';
import type { Encoding } from './encoding';
import { geneCount } from './gene-count';
import { layout } from './layout';
import { copyScaled } from './scaled-layers';

const SIDE = wholeNumber({ min: 1 });
const SCALES = optional(listOption(numberIn()));

/**
 * An indirect encoding of networks that read square images: each unit of the first hidden layer has one gene for each
 * of the lowest DCT images ({@link dctBasis}), and its weights are the sum of those. Smooth weights, fewer genes, and
 * the phenotype is an ordinary network: 14,218 genes for the 101,770 weights of 784-128-10 with 100 coefficients. Later
 * layers are encoded directly.
 *
 * The genotype is a network too: on the features `D (x - centre)` of an image x, D the DCT images, it answers what the
 * phenotype answers on x. That is what a population is scored by. Expressing takes `units * coefficients * side^2`
 * multiplications.
 *
 * Throws `OptionError` unless `coefficients` is a whole number from 1 to `side^2`. Precondition: `architecture` has
 * `side^2` inputs.
 *
 * Source: Koutník, Gomez and Schmidhuber, Evolving neural networks in compressed weight space (2010),
 * https://doi.org/10.1145/1830483.1830596
 *
 * @category Encodings
 * @example
 * import { dctEncoding } from '@evorx/neural';
 *
 * const encoding = dctEncoding({
 *   architecture: { layers: [784, 128, 10], activation: 'relu' },
 *   side: 28,
 *   coefficients: 100,
 * });
 * console.log(encoding.genes, encoding.genotype.layers); // 14218 [100, 128, 10]
 */
export const dctEncoding = ({
  architecture,
  side,
  coefficients,
  scales,
  centre,
}: {
  readonly architecture: Architecture;
  /** Pixels in a row, and rows. */
  readonly side: number;
  /** Genes for the weights of a unit in the first layer. */
  readonly coefficients: number;
  /** One factor a layer, for weights and biases alike; 1 where none is given. */
  readonly scales?: ReadonlyArray<number> | undefined;
  /** What is taken off every image, one number a pixel; nothing where it is not given. */
  readonly centre?: Vector | undefined;
}): Encoding => {
  requireOptions('dctEncoding', { side, scales }, { side: SIDE, scales: SCALES });
  requireOption('dctEncoding', 'coefficients', coefficients, wholeNumber({ min: 1, max: side * side }));
  const pixels = side * side;
  const genotype = { ...architecture, layers: [coefficients, ...architecture.layers.slice(1)] };
  const [from, to] = [layout(genotype), layout(architecture)];
  const factors = scales ?? from.map(() => 1);
  const basis = dctBasis(side, coefficients);

  const expressUnit = (genes: Vector, unit: number, scale: number, weights: Float32Array): void => {
    const gene = unit * (coefficients + 1);
    const sums = new Float64Array(pixels);
    for (let k = 0; k < coefficients; k++) {
      const amount = genes[gene + k]! * scale;
      for (let i = 0, b = k * pixels; i < pixels; i++, b++) sums[i]! += amount * basis[b]!;
    }
    let bias = genes[gene + coefficients]! * scale;
    if (centre !== undefined) for (let i = 0; i < pixels; i++) bias -= sums[i]! * centre[i]!;
    const row = unit * (pixels + 1);
    weights.set(sums, row);
    weights[row + pixels] = bias;
  };

  return {
    genotype,
    phenotype: architecture,
    genes: geneCount(genotype),
    express: (genes) => {
      const weights = new Float32Array(geneCount(architecture));
      for (let unit = 0; unit < (from[0]?.units ?? 0); unit++) expressUnit(genes, unit, factors[0]!, weights);
      copyScaled(genes, from, to, factors, 1, weights);
      return weights;
    },
  };
};
