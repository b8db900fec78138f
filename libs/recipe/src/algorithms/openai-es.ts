import { p } from '@evorx/parameters';
import { openaiEs, shapings } from '@evorx/algorithms';
import { noise, noiseSource } from '../operators/noise-source';
import type { OpenaiEsSpec } from '../recipe';
import { SEARCH_KEPT } from './load';
import { algorithmRow } from './row';
import { following, optimiserOf, searched, startOf } from './search-built';
import { average, optimiser, pairs, rate, shaping, start } from './search-fields';
import { searchRefusals } from './search-refusals';
import { tooMany } from './too-many';

const fields = {
  population: pairs,
  deviation: p.schedule({
    default: 0.1,
    min: 1e-9,
    max: 1e6,
    about: 'Standard deviation of the perturbations, in the units of the genes.',
  }),
  shaping,
  optimiser: optimiser({ adam: {} }),
  rate: rate(0.05),
  average: average(0),
  noise,
  start,
};

/** @category Internals */
export const openaiEsRow = algorithmRow<typeof fields, OpenaiEsSpec>({
  name: 'openaiEs',
  about: 'One genome moves along the gradient that pairs of opposite normal perturbations of it tell, by an optimiser.',
  reference:
    'Salimans et al., Evolution strategies as a scalable alternative to reinforcement learning (2017), https://doi.org/10.48550/arXiv.1703.03864',
  fields,
  refusals: (spec, task) => [
    ...searchRefusals('openaiEs', spec, task),
    ...tooMany(`${task.path}.population`, spec.population, task.genes),
  ],
  load: ({ population }) => ({ kept: SEARCH_KEPT, made: population, scored: population }),
  strategy: searched((spec, problem, { budget, elapsedMs, catalogue }) =>
    openaiEs({
      init: startOf(spec, problem),
      evaluator: problem.evaluator,
      comparable: problem.comparable,
      population: spec.population,
      deviation: following(spec.deviation),
      shaping: shapings[spec.shaping],
      optimiser: optimiserOf(spec.optimiser, catalogue),
      rate: following(spec.rate),
      average: spec.average,
      noise: noiseSource()(spec.noise),
      budget,
      elapsedMs,
    }),
  ),
});
