import { nsga2 } from '@evorx/algorithms';
import { p } from '@evorx/parameters';
import { algorithmRow } from './row';
import { tooMany } from './too-many';

const fields = {
  population: p.integer({
    default: 100,
    min: 2,
    max: 100_000,
    about: 'Individuals of the population, and offspring a generation.',
  }),
};

/** @category Internals */
export const nsga2Row = algorithmRow<typeof fields, { readonly population: number }>({
  name: 'nsga2',
  about:
    'For two or three objectives: crowded tournaments, the textbook variations of the genomes, and survival by non-dominated fronts and crowding.',
  reference:
    'Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002), https://doi.org/10.1109/4235.996017',
  fields,
  refusals: ({ population }, { path, genes, name, objectives }) => [
    ...tooMany(`${path}.population`, population, genes),
    ...(objectives > 1
      ? []
      : [
          {
            path,
            message: `"nsga2" is for several objectives, and ${name} has one`,
            accepted: 'another algorithm, as generational',
          },
        ]),
  ],
  load: ({ population }) => ({ kept: population, made: population, scored: population }),
  strategy: ({ population }, { representation, evaluator }, { budget, elapsedMs }) => {
    const strategy = nsga2({ representation, population, evaluator, budget, elapsedMs });
    return (run) => run(strategy);
  },
});
