import { p } from '@evorx/parameters';
import { generationalReplacement } from '@evorx/replacement';
import { replacementRow } from './row';

/** @category Internals */
export const generationalRow = replacementRow({
  name: 'generational',
  about:
    'The children replace their parents; the best parents join them, and the worst of them all are dropped, so that an elite lives on only if it is better than a child.',
  reference: 'Rudolph, Convergence analysis of canonical genetic algorithms (1994), https://doi.org/10.1109/72.265964',
  fields: {
    elites: p.integer({
      default: 1,
      min: 0,
      max: 100_000,
      about: 'How many of the best parents compete with the children.',
    }),
  },
  unfit: ({ elites }, { population }) =>
    elites <= population
      ? null
      : {
          parameter: 'elites',
          message: `${elites} elites are more than the population of ${population}`,
          accepted: `an integer from 0 to ${population}`,
        },
  survivors: ({ elites }) => elites,
  build: ({ elites }) => generationalReplacement({ elites }),
});
