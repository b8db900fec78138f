import { plus } from '@evorx/replacement';
import { replacementRow } from './row';

/** @category Internals */
export const plusRow = replacementRow({
  name: 'plus',
  about: 'The best of parents and children together, children first among equals.',
  reference:
    'Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466',
  fields: {},
  survivors: (_, population) => population,
  build: () => plus(),
});
