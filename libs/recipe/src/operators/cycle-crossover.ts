import { p } from '@evorx/parameters';
import { cycleCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const cycleCrossoverRow = variationRow({
  name: 'cycleCrossover',
  kind: 'CROSSOVER',
  about: 'Each number of a child is at the place that it has in one of the parents.',
  reference:
    'Larrañaga et al., Genetic algorithms for the travelling salesman problem: a review of representations and operators (1999), https://doi.org/10.1023/A:1006529012972',
  fields: {
    rate: p.number({
      default: 0.9,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
  },
  build: { permutation: ({ rate }) => cycleCrossover({ rate }) },
});
