import { p } from '@evorx/parameters';
import { uniformCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const uniformCrossoverRow = variationRow({
  name: 'uniformCrossover',
  kind: 'CROSSOVER',
  about: 'Two parents exchange each gene with a fixed probability, and give two complementary children.',
  reference:
    'De Jong and Spears, A formal analysis of the role of multi-point crossover in genetic algorithms (1992), https://doi.org/10.1007/BF01530777',
  fields: {
    rate: p.number({
      default: 1,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
    bias: p.number({
      default: 0.5,
      min: 0,
      max: 1,
      about: 'Probability that a gene of a crossed pair is exchanged.',
    }),
  },
  build: {
    real: ({ rate, bias }) => uniformCrossover({ rate, bias }),
    bits: ({ rate, bias }) => uniformCrossover({ rate, bias }),
    integers: ({ rate, bias }) => uniformCrossover({ rate, bias }),
  },
});
