import { p } from '@evorx/parameters';
import { partiallyMappedCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const partiallyMappedCrossoverRow = variationRow({
  name: 'partiallyMappedCrossover',
  kind: 'CROSSOVER',
  about:
    'Parents exchange a segment, and numbers that are then twice in a child are replaced by those that they stand opposite to.',
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
  build: { permutation: ({ rate }) => partiallyMappedCrossover({ rate }) },
});
