import { p } from '@evorx/parameters';
import { pgpe, shapings } from '@evorx/algorithms';
import { noise, noiseSource } from '../operators/noise-source';
import type { PgpeSpec } from '../recipe';
import { SEARCH_KEPT } from './load';
import { algorithmRow } from './row';
import { following, optimiserOf, searched, startOf } from './search-built';
import { average, deviationOf, optimiser, pairs, rate, shaping, start } from './search-fields';
import { searchRefusals } from './search-refusals';
import { tooMany } from './too-many';

const fields = {
  population: pairs,
  deviation: deviationOf(0.1),
  deviationRate: p.number({ default: 0.1, min: 0, max: 10, about: 'How fast the deviations are learnt.' }),
  shaping,
  optimiser: optimiser({ clipUp: { maxSpeed: 0.1 } }),
  rate: rate(0.05),
  average: average(0),
  noise,
  start,
};

/** @category Internals */
export const pgpeRow = algorithmRow<typeof fields, PgpeSpec>({
  name: 'pgpe',
  about:
    'Policy gradients with parameter exploration: pairs of opposite perturbations around one genome, with a deviation for every gene that is learnt too.',
  reference: 'Sehnke et al., Parameter-exploring policy gradients (2010), https://doi.org/10.1016/j.neunet.2009.12.004',
  fields,
  refusals: (spec, task) => [
    ...searchRefusals('pgpe', spec, task),
    ...tooMany(`${task.path}.population`, spec.population, task.genes),
  ],
  load: ({ population }) => ({ kept: SEARCH_KEPT, made: population, scored: population }),
  strategy: searched((spec, problem, { budget, elapsedMs, catalogue }) =>
    pgpe({
      init: startOf(spec, problem),
      evaluator: problem.evaluator,
      comparable: problem.comparable,
      population: spec.population,
      deviation: spec.deviation,
      deviationRate: spec.deviationRate,
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
