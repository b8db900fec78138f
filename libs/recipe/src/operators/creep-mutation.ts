import { p } from '@evorx/parameters';
import { creepMutation } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const creepMutationRow = variationRow({
  name: 'creepMutation',
  kind: 'MUTATION',
  about: 'Moves some of the integers by a few, up or down, and never out of their bounds.',
  reference:
    'Eiben and Smith, Introduction to Evolutionary Computing (2015), https://doi.org/10.1007/978-3-662-44874-8',
  fields: {
    rate: p.nullable(
      p.number({
        default: 0,
        min: 0,
        max: 1,
        about: 'Probability that a gene is moved; one over the number of genes where null.',
      }),
    ),
    step: p.integer({ default: 1, min: 1, max: 1_000_000, about: 'The furthest that a gene moves.' }),
  },
  unfit: (_, { isBounded }) =>
    isBounded
      ? null
      : {
          parameter: 'step',
          message: 'genes stay within their bounds, and they have none',
          accepted: 'a problem with bounds, or another mutation',
        },
  build: {
    // Genes without bounds were refused.
    integers: ({ rate, step }, { representation }) =>
      creepMutation({ rate: rate ?? undefined, step, bounds: representation.bounds! }),
  },
});
