import { pgpe, shapings } from '@evorx/algorithms';
import { noise, noiseSource } from '../operators/noise-source';
import { number } from '../parameters/numbers';
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
  deviationRate: number({ default: 0.1, min: 0, max: 10, description: 'How fast the deviations are learnt.' }),
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
  description:
    'Policy gradients with parameter exploration: pairs of opposite perturbations around one genome, with a deviation for every gene that is learnt too.',
  reference: 'Sehnke et al., Parameter-exploring policy gradients (2010), https://doi.org/10.1016/j.neunet.2009.12.004',
  fields,
  refusals: (spec, task) => [
    ...searchRefusals('pgpe', spec, task),
    ...tooMany(`${task.path}.population`, spec.population, task.genes),
  ],
  load: ({ population }) => ({ kept: SEARCH_KEPT, made: population, scored: population }),
  strategy: searched((spec, domain, { budget, elapsedMs }) =>
    pgpe({
      init: startOf(spec, domain),
      evaluator: domain.evaluator,
      comparable: domain.comparable,
      population: spec.population,
      deviation: spec.deviation,
      deviationRate: spec.deviationRate,
      shaping: shapings[spec.shaping],
      optimiser: optimiserOf(spec.optimiser),
      rate: following(spec.rate),
      average: spec.average,
      noise: noiseSource()(spec.noise),
      budget,
      elapsedMs,
    }),
  ),
});
