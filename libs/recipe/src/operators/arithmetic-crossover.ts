import { p } from '@evorx/parameters';
import { arithmeticCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const arithmeticCrossoverRow = variationRow({
  name: 'arithmeticCrossover',
  kind: 'CROSSOVER',
  about: 'The weighted mean of two parents, or the mean of more, gene by gene: one child.',
  reference:
    'Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996), https://doi.org/10.1007/978-3-662-03315-9',
  fields: {
    weight: p.number({
      default: 0.5,
      min: 0,
      max: 1,
      about: "The first parent's part of the child, where two make it.",
    }),
    parents: p.integer({ default: 2, min: 2, max: 1000, about: 'How many parents make a child.' }),
  },
  build: { real: ({ weight, parents }) => arithmeticCrossover({ weight, parents }) },
});
