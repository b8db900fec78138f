import { p } from '@evorx/parameters';
import { polynomialMutation } from '@evorx/variation';
import { precisionOf } from './precision-of';
import { variationRow } from './row';

/** @category Internals */
export const polynomialMutationRow = variationRow({
  name: 'polynomialMutation',
  kind: 'MUTATION',
  about: 'Moves some of the genes by a random share of the width of their bounds, and never out of these.',
  reference:
    'Deb and Deb, Analysing mutation schemes for real-parameter genetic algorithms (2014), https://doi.org/10.1504/IJAISC.2014.059280',
  fields: {
    eta: p.number({ default: 20, min: 0, max: 1000, about: 'Distribution index: the larger, the smaller the steps.' }),
    rate: p.nullable(
      p.number({
        default: 0,
        min: 0,
        max: 1,
        about: 'Probability that a gene is mutated; one over the number of genes where null.',
      }),
    ),
  },
  unfit: (_, { isBounded }) =>
    isBounded
      ? null
      : {
          parameter: 'eta',
          message: 'its steps are shares of the width of the bounds, and the genes have none',
          accepted: 'a problem with bounds, or another mutation',
        },
  build: {
    real: ({ eta, rate }, { representation }) =>
      polynomialMutation({
        eta,
        rate: rate ?? undefined,
        // Genes without bounds were refused.
        bounds: representation.bounds!,
        precision: precisionOf(representation),
      }),
  },
});
