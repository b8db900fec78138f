import { p } from '@evorx/parameters';
import { crowdedTournament } from '@evorx/selection';
import { selectionRow } from './row';

/** @category Internals */
export const crowdedTournamentRow = selectionRow({
  name: 'crowdedTournament',
  about:
    'Each parent is the best of a few individuals drawn at random, by front, and in the same front the least crowded.',
  reference:
    'Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002), https://doi.org/10.1109/4235.996017',
  fields: {
    size: p.integer({ default: 2, min: 1, max: 100_000, about: 'Contestants: the more, the stronger the pressure.' }),
  },
  unfit: ({ size }, { population }) =>
    size <= population
      ? null
      : {
          parameter: 'size',
          message: `${size} contestants cannot be drawn without replacement from a population of ${population}`,
          accepted: `an integer from 1 to ${population}`,
        },
  build: ({ size }) => crowdedTournament({ size }),
});
