import { p } from '@evorx/parameters';
import { uniformReset } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const uniformResetRow = variationRow({
  name: 'uniformReset',
  kind: 'MUTATION',
  about: 'Draws some of the genes anew, uniform in their bounds.',
  reference:
    'Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs (1996), https://doi.org/10.1007/978-3-662-03315-9',
  fields: {
    rate: p.nullable(
      p.number({
        default: 0,
        min: 0,
        max: 1,
        about: 'Probability that a gene is drawn anew; one over the number of genes where null.',
      }),
    ),
  },
  unfit: (_, { isBounded }) =>
    isBounded
      ? null
      : {
          parameter: 'rate',
          message: 'genes are drawn from their bounds, and they have none',
          accepted: 'a problem with bounds, or another mutation',
        },
  build: {
    // Genes without bounds were refused.
    real: ({ rate }, { representation }) => uniformReset({ rate: rate ?? undefined, bounds: representation.bounds! }),
    integers: ({ rate }, { representation }) =>
      uniformReset({ rate: rate ?? undefined, bounds: representation.bounds! }),
  },
});
