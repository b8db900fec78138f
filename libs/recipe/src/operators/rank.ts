import { p } from '@evorx/parameters';
import { rank } from '@evorx/selection';
import { selectionRow } from './row';

/** @category Internals */
export const rankRow = selectionRow({
  name: 'rank',
  about: 'The chance of an individual falls linearly with its rank, whatever the distances between scores.',
  reference:
    'Baker, Adaptive selection methods for genetic algorithms (1985); Blickle and Thiele (1996), https://doi.org/10.1162/evco.1996.4.4.361',
  fields: {
    pressure: p.number({
      default: 2,
      min: 1,
      max: 2,
      about: 'Children that the best expects, where there are as many parents as individuals; 1 is no pressure.',
    }),
  },
  build: ({ pressure }) => rank({ pressure }),
});
