import { p } from '@evorx/parameters';
import { sbxCrossover } from '@evorx/variation';
import { precisionOf } from './precision-of';
import { variationRow } from './row';

/** @category Internals */
export const sbxCrossoverRow = variationRow({
  name: 'sbxCrossover',
  kind: 'CROSSOVER',
  about:
    'Simulated binary crossover: two children as far apart as their parents times a random spread, with the same mean, within the bounds.',
  reference:
    'Deb, An efficient constraint handling method for genetic algorithms (2000), https://doi.org/10.1016/S0045-7825(99)00389-8',
  fields: {
    eta: p.number({
      default: 15,
      min: 0,
      max: 1000,
      about: 'Distribution index: the larger, the nearer children are to their parents.',
    }),
    rate: p.number({
      default: 0.9,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
    geneRate: p.number({
      default: 0.5,
      min: 0,
      max: 1,
      about: 'Probability that a gene of a crossed pair is crossed.',
    }),
  },
  build: {
    real: ({ eta, rate, geneRate }, { representation }) =>
      sbxCrossover({
        eta,
        rate,
        geneRate,
        bounds: representation.bounds,
        precision: precisionOf(representation),
      }),
  },
});
