import { p } from '@evorx/parameters';
import { tournament } from '@evorx/selection';
import { selectionRow } from './row';

/** @category Internals */
export const tournamentRow = selectionRow({
  name: 'tournament',
  about: 'Each parent is the best of a few individuals drawn at random; the first drawn wins a tie.',
  reference:
    'Blickle and Thiele, A comparison of selection schemes used in evolutionary algorithms (1996), https://doi.org/10.1162/evco.1996.4.4.361',
  fields: {
    size: p.integer({
      default: 2,
      min: 1,
      max: 100_000,
      about: 'Contestants: the more, the stronger the pressure.',
    }),
    replacement: p.boolean({
      default: false,
      about: 'Whether one individual may be drawn into a tournament more than once.',
    }),
  },
  unfit: ({ size, replacement }, { population }) =>
    replacement || size <= population
      ? null
      : {
          parameter: 'size',
          message: `${size} contestants cannot be drawn without replacement from a population of ${population}`,
          accepted: `an integer from 1 to ${population}, or "replacement": true`,
        },
  build: ({ size, replacement }) => tournament({ size, replacement }),
});
