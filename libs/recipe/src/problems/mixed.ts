import { p } from '@evorx/parameters';
import { bits, choices, integers, real, record } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';

type Mixed = {
  readonly rate: Float64Array;
  readonly layers: Int32Array;
  readonly activation: string;
  readonly features: Uint8Array;
};

/**
 * A genome of four kinds, as the settings of a learner are. Its loss is the sum of (log10(rate) + 2)^2, of (layer / 16
 * - 1)^2 over the layers, of 1 unless the activation is tanh, and of the share of features that are left out: 0 at a
 *   rate of 0.01, layers of 16, tanh and all features.
 *
 * @internal
 */
export const mixedRow = problemRowOf(
  problem({
    name: 'mixed',
    about:
      'Genes of four kinds in one genome, as the settings of a learner; minimised, 0 at a rate of 0.01, layers of 16, tanh and all features.',
    parameters: {
      layers: p.integer({ default: 3, min: 1, max: 1000, about: 'Integers from 1 to 64.' }),
      features: p.integer({ default: 8, min: 1, max: 1000, about: 'Bits.' }),
    },
    build: ({ layers, features }) => ({
      genome: record<Mixed>({
        rate: real({ dimension: 1, bounds: [1e-5, 1], scale: 'logarithmic' }),
        layers: integers({ length: layers, bounds: [1, 64] }),
        activation: choices<string>({ of: ['relu', 'tanh', 'sigmoid'] }),
        features: bits({ length: features }),
      }),
      objectives: [{ name: 'loss', direction: 'minimise' }],
      evaluate: (genome: Mixed) =>
        (Math.log10(genome.rate[0]!) + 2) ** 2 +
        genome.layers.reduce((sum, layer) => sum + (layer / 16 - 1) ** 2, 0) +
        (genome.activation === 'tanh' ? 0 : 1) +
        1 -
        genome.features.reduce((sum, bit) => sum + bit, 0) / features,
    }),
    budget: { generations: 200 },
  }),
);
