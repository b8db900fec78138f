import { arithmeticCrossover } from '@evorx/variation';
import { number } from '../parameters/numbers';
import { variationRow } from './row';

/** @internal */
export const arithmeticCrossoverRow = variationRow({
  name: 'arithmeticCrossover',
  kind: 'CROSSOVER',
  description: 'The weighted mean of two parents, gene by gene: one child.',
  reference:
    'Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996), https://doi.org/10.1007/978-3-662-03315-9',
  fields: {
    weight: number({ default: 0.5, min: 0, max: 1, description: "The first parent's part of the child." }),
  },
  build: { real: ({ weight }) => arithmeticCrossover({ weight }) },
});
