import { p } from '@evorx/parameters';
import { sgd } from '@evorx/algorithms';
import { optimiserRow } from './row';

/** @category Internals */
export const sgdRow = optimiserRow({
  name: 'sgd',
  about: 'Straight down the gradient, with momentum.',
  reference:
    'Polyak, Some methods of speeding up the convergence of iteration methods (1964), https://doi.org/10.1016/0041-5553(64)90137-5',
  fields: {
    momentum: p.number({ default: 0.9, min: 0, max: 0.999999, about: 'The part of the last step that is kept.' }),
  },
  build: ({ momentum }) => sgd({ momentum }),
});
