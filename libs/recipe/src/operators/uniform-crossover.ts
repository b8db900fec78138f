import { uniformCrossover } from '@evorx/variation';
import { number } from '../parameters/numbers';
import { variationRow } from './row';

/** @category Internals */
export const uniformCrossoverRow = variationRow({
  name: 'uniformCrossover',
  kind: 'CROSSOVER',
  description: 'Two parents exchange each gene with a fixed probability, and give two complementary children.',
  reference:
    'De Jong and Spears, A formal analysis of the role of multi-point crossover in genetic algorithms (1992), https://doi.org/10.1007/BF01530777',
  fields: {
    rate: number({
      default: 1,
      min: 0,
      max: 1,
      description: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
    bias: number({
      default: 0.5,
      min: 0,
      max: 1,
      description: 'Probability that a gene of a crossed pair is exchanged.',
    }),
  },
  build: {
    real: ({ rate, bias }) => uniformCrossover({ rate, bias }),
    bits: ({ rate, bias }) => uniformCrossover({ rate, bias }),
  },
});
