import { differentialEvolution } from '@evorx/algorithms';
import type { Reals, Representation } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import { p } from '@evorx/parameters';
import { genomesOf } from './genomes-of';
import { algorithmRow } from './row';
import { tooMany } from './too-many';

const VARIANTS = ['rand1bin', 'best1bin', 'currentToBest1bin', 'rand2bin', 'best2bin', 'rand1exp', 'best1exp'] as const;

/** How many individuals a variant needs where that is more than the 4 that every one of them does. */
const FEWEST: Readonly<Record<string, number>> = { best2bin: 5, rand2bin: 6 };

const fields = {
  population: p.integer({
    default: 50,
    min: 4,
    max: 100_000,
    about: 'Individuals of the population, and offspring a generation.',
  }),
  variant: p.choice({
    of: VARIANTS,
    default: 'rand1bin',
    about:
      'What a mutant starts from, how many differences are added to it, and whether it is crossed gene by gene or in one run.',
  }),
  weight: p.number({ default: 0.5, min: 0.001, max: 2, about: 'What differences are multiplied by.' }),
  crossover: p.number({
    default: 0.9,
    min: 0,
    max: 1,
    about: 'Probability that a gene is taken from the mutant: near 0 for separable problems, near 1 for others.',
  }),
};

/** @category Internals */
export const differentialEvolutionRow = algorithmRow({
  name: 'differentialEvolution',
  about:
    'For real genes: each parent is crossed with a mutant made of the differences of others, and the child takes its place unless it is worse.',
  reference:
    'Storn and Price, Differential evolution - a simple and efficient heuristic for global optimization over continuous spaces (1997), https://doi.org/10.1023/A:1008202821328',
  fields,
  refusals: ({ population, variant }, { path, kind, genes, name, objectives }) => {
    const fewest = FEWEST[variant] ?? 4;
    return [
      ...(kind === 'real'
        ? []
        : [
            {
              path,
              message: `"differentialEvolution" does not work on the ${genomesOf(kind)} of ${name}`,
              accepted: `problems with ${genomesOf('real')}`,
            },
          ]),
      ...(objectives === 1
        ? []
        : [
            {
              path,
              message: `"differentialEvolution" has one objective, and ${name} has ${objectives}`,
              accepted: 'an algorithm for several objectives, as nsga2',
            },
          ]),
      ...(population >= fewest
        ? []
        : [
            {
              path: `${path}.population`,
              message: `${population} individuals are too few for ${variant}`,
              accepted: `an integer, ${fewest} or more`,
            },
          ]),
      ...tooMany(`${path}.population`, population, genes),
    ];
  },
  load: ({ population }) => ({ kept: population, made: population, scored: population }),
  strategy: (spec, { representation, evaluator, comparable }, { budget, elapsedMs }) => {
    // Other genomes were refused.
    const strategy = differentialEvolution({
      ...spec,
      representation: representation as Representation<Reals>,
      evaluator: evaluator as Evaluator<Reals>,
      comparable,
      budget,
      elapsedMs,
    });
    return (run) => run(strategy as never);
  },
});
