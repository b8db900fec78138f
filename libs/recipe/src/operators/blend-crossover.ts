import { p } from '@evorx/parameters';
import { blendCrossover } from '@evorx/variation';
import { precisionOf } from './precision-of';
import { variationRow } from './row';

/** @category Internals */
export const blendCrossoverRow = variationRow({
  name: 'blendCrossover',
  kind: 'CROSSOVER',
  about: 'Each gene of a child is uniform in the range between the genes of its parents, widened at both ends.',
  reference:
    'Eshelman and Schaffer, Real-coded genetic algorithms and interval-schemata (1993), https://doi.org/10.1016/B978-0-08-094832-4.50018-0',
  fields: {
    alpha: p.number({
      default: 0.5,
      min: 0,
      max: 10,
      about: 'How far beyond the parents a child may be, in units of their distance.',
    }),
    rate: p.number({
      default: 1,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
  },
  build: {
    real: ({ alpha, rate }, { representation }) =>
      blendCrossover({ alpha, rate, bounds: representation.bounds, precision: precisionOf(representation) }),
  },
});
