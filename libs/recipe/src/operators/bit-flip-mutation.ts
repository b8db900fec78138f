import { p } from '@evorx/parameters';
import { bitFlipMutation } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const bitFlipMutationRow = variationRow({
  name: 'bitFlipMutation',
  kind: 'MUTATION',
  about: 'Flips each bit with a fixed probability.',
  reference:
    'Holland, Adaptation in Natural and Artificial Systems (1992), https://doi.org/10.7551/mitpress/1090.001.0001',
  fields: {
    rate: p.nullable(
      p.number({
        default: 0,
        min: 0,
        max: 1,
        about: 'Probability that a bit is flipped; one over the number of bits where null.',
      }),
    ),
  },
  build: { bits: ({ rate }) => bitFlipMutation({ rate: rate ?? undefined }) },
});
