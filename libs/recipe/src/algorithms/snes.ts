import { p } from '@evorx/parameters';
import { snes } from '@evorx/algorithms';
import { noise, noiseSource } from '../operators/noise-source';
import type { SnesSpec } from '../recipe';
import { SEARCH_KEPT } from './load';
import { algorithmRow } from './row';
import { following, searched, startOf } from './search-built';
import { average, deviationOf, rate, start } from './search-fields';
import { searchRefusals } from './search-refusals';
import { tooMany } from './too-many';

const fields = {
  population: p.nullable(
    p.integer({
      default: 2,
      min: 2,
      max: 100_000,
      about: 'Sampled genomes a generation; 4 + 3 ln(genes) where null.',
    }),
  ),
  deviation: deviationOf(0.3),
  deviationRate: p.nullable(
    p.number({
      default: 0,
      min: 0,
      max: 10,
      about: 'How fast the deviations are learnt; (3 + ln(genes)) / (5 sqrt(genes)) where null.',
    }),
  ),
  rate: { ...rate(1), about: 'How far the centre follows the samples: 1 in the paper.' },
  average: average(0),
  noise,
  start,
};

/** @category Internals */
export const snesRow = algorithmRow<typeof fields, SnesSpec>({
  name: 'snes',
  about:
    'Separable natural evolution strategies: samples around a centre, which follows the better ones, with a deviation for every gene.',
  reference:
    'Schaul et al., High dimensions and heavy tails for natural evolution strategies (2011), https://doi.org/10.1145/2001576.2001692',
  fields,
  refusals: (spec, task) => [
    ...searchRefusals('snes', spec, task),
    ...(spec.population === null ? [] : tooMany(`${task.path}.population`, spec.population, task.genes)),
  ],
  load: ({ population }, genes) => {
    const scored = population ?? 4 + Math.floor(3 * Math.log(genes));
    // Each with the sample that it was made of.
    return { kept: SEARCH_KEPT, made: 2 * scored, scored };
  },
  strategy: searched((spec, problem, { budget, elapsedMs }) =>
    snes({
      init: startOf(spec, problem),
      evaluator: problem.evaluator,
      comparable: problem.comparable,
      ...(spec.population === null ? {} : { population: spec.population }),
      deviation: spec.deviation,
      ...(spec.deviationRate === null ? {} : { deviationRate: spec.deviationRate }),
      rate: following(spec.rate),
      average: spec.average,
      noise: noiseSource()(spec.noise),
      budget,
      elapsedMs,
    }),
  ),
});
