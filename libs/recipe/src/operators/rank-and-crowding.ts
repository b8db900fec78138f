import { rankAndCrowding } from '@evorx/replacement';
import { replacementRow } from './row';

/** @category Internals */
export const rankAndCrowdingRow = replacementRow({
  name: 'rankAndCrowding',
  about: 'Parents and children together, by non-dominated fronts, and of the last front the least crowded.',
  reference:
    'Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002), https://doi.org/10.1109/4235.996017',
  fields: {},
  survivors: (_, population) => population,
  build: () => rankAndCrowding(),
});
