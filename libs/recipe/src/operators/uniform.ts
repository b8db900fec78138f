import { uniform } from '@evorx/selection';
import { selectionRow } from './row';

/** @category Internals */
export const uniformRow = selectionRow({
  name: 'uniform',
  about:
    'Every parent is any individual, all equally likely: no pressure at all. To go with plus or comma replacement.',
  reference:
    'Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466',
  fields: {},
  build: () => uniform(),
});
