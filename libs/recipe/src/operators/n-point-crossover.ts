import { p } from '@evorx/parameters';
import { nPointCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const nPointCrossoverRow = variationRow({
  name: 'nPointCrossover',
  kind: 'CROSSOVER',
  about: 'Two parents are cut at the same places and exchange every other segment, for two complementary children.',
  reference:
    'De Jong and Spears, A formal analysis of the role of multi-point crossover in genetic algorithms (1992), https://doi.org/10.1007/BF01530777',
  fields: {
    rate: p.number({
      default: 1,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
    points: p.integer({ default: 1, min: 1, max: 1000, about: 'Places at which a crossed pair is cut.' }),
  },
  unfit: ({ points }, { genes }) =>
    points < genes
      ? null
      : {
          parameter: 'points',
          message: `${points} points do not fit between ${genes} genes`,
          accepted:
            genes > 1
              ? `an integer from 1 to ${Math.min(1000, genes - 1)}`
              : 'another crossover, as there is one gene only',
        },
  build: {
    real: ({ rate, points }) => nPointCrossover({ rate, points }),
    bits: ({ rate, points }) => nPointCrossover({ rate, points }),
    integers: ({ rate, points }) => nPointCrossover({ rate, points }),
  },
});
