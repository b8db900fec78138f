import { oneToOne } from '@evorx/replacement';
import { replacementRow } from './row';

/** @category Internals */
export const oneToOneRow = replacementRow({
  name: 'oneToOne',
  about: 'Each child takes the place of the parent at its own position, unless it is worse.',
  reference:
    'Storn and Price, Differential evolution - a simple and efficient heuristic for global optimization over continuous spaces (1997), https://doi.org/10.1023/A:1008202821328',
  fields: {},
  survivors: (_, population) => population,
  build: () => oneToOne(),
});
