import { p } from '@evorx/parameters';
import { movingDeviation } from '@evorx/core';
import { gaussianMutation } from '@evorx/variation';
import { valueAt } from '../value-at';
import { lostNoise } from './lost-noise';
import { variationRow } from './row';

/** @category Internals */
export const gaussianMutationRow = variationRow({
  name: 'gaussianMutation',
  kind: 'MUTATION',
  about: "Adds normal noise to some of the genes, and clips those to the problem's bounds, if it has any.",
  reference:
    'Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466',
  fields: {
    rate: p.schedule({ default: 0.1, min: 0, max: 1, about: 'Probability that a gene is mutated.' }),
    deviation: p.schedule({
      default: 1,
      min: 0,
      max: 1e6,
      about: 'Standard deviation of what is added, in the units of the genes.',
    }),
    mean: p.number({ default: 0, min: -1e6, max: 1e6, about: 'Mean of what is added.' }),
  },
  unfit: ({ deviation, mean }, { bounds }) => lostNoise('deviation', deviation, { mean, bounds }),
  reach: ({ deviation }, progress) => valueAt(deviation, progress),
  build: {
    real: ({ rate, deviation, mean }, { progress, bounds }) => {
      const now = valueAt(deviation, progress);
      // A schedule may end where nothing moves any more.
      const lost = now < Infinity && now > 0 && bounds !== undefined && !movingDeviation(bounds, mean).includes(now);
      return gaussianMutation({ rate: valueAt(rate, progress), deviation: lost ? 0 : now, mean, bounds });
    },
  },
});
