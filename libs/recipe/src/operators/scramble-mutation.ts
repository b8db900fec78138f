import { p } from '@evorx/parameters';
import { scrambleMutation } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const scrambleMutationRow = variationRow({
  name: 'scrambleMutation',
  kind: 'MUTATION',
  about: 'Gives a random segment a random order.',
  reference:
    'Larrañaga et al., Genetic algorithms for the travelling salesman problem: a review of representations and operators (1999), https://doi.org/10.1023/A:1006529012972',
  fields: { rate: p.number({ default: 1, min: 0, max: 1, about: 'Probability that a genome is mutated.' }) },
  build: { permutation: ({ rate }) => scrambleMutation({ rate }) },
});
