import { cloning } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const cloningRow = variationRow({
  name: 'cloning',
  kind: 'MUTATION',
  about: 'Passes copies: the variation that changes nothing, to see what selection does alone.',
  reference:
    'Holland, Adaptation in Natural and Artificial Systems (1992), https://doi.org/10.7551/mitpress/1090.001.0001',
  fields: {},
  build: { real: () => cloning(), bits: () => cloning() },
});
