import { comma } from '@evorx/replacement';
import { replacementRow } from './row';

/** @category Internals */
export const commaRow = replacementRow({
  name: 'comma',
  about: 'The best of the children; parents die, however good they are. Needs at least as many children as members.',
  reference:
    'Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466',
  fields: {},
  survivors: () => 0,
  build: () => comma(),
});
