import { p } from '@evorx/parameters';
import { orderCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const orderCrossoverRow = variationRow({
  name: 'orderCrossover',
  kind: 'CROSSOVER',
  about:
    'A child keeps a segment of one parent, and has the other numbers in the order in which the other parent has them.',
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
  build: { permutation: ({ rate }) => orderCrossover({ rate }) },
});
