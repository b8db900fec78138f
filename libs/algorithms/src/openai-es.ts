import { type Genes, wholeNumber } from '@evorx/core';
import { defer, map } from 'rxjs';
import { antithetic, moved, scaledBy, sumOfDifferences } from './antithetic';
import { centredRanks } from './centred-ranks';
import type { Optimiser } from './optimiser';
import { DEVIATION, RATE, requireSchedule, requireSearch } from './require-search';
import { type SamplingConfig, samplingOf, scored } from './sampling';
import type { Schedule } from './schedule';
import type { Search } from './search';
import { searchStrategy } from './search-strategy';
import type { Shaping } from './shaping';
import type { Strategy } from './strategy';

const ACCEPTED = { population: wholeNumber({ min: 2 }) };

/**
 * What OpenAI's evolution strategy is made of.
 *
 * @category Strategies
 */
export interface OpenaiEsConfig extends SamplingConfig {
  /** Members a generation, in pairs of opposites: even, or one more is made. */
  readonly population: number;
  /** The standard deviation of the members around the centre. */
  readonly deviation: Schedule;
  /** `centredRanks` where it is not given. */
  readonly shaping?: Shaping | undefined;
  readonly optimiser: Optimiser;
  /** The rate that the optimiser is given. */
  readonly rate: Schedule;
}

/**
 * OpenAI's evolution strategy: pairs of opposite normal perturbations of one point are scored, the differences of their
 * utilities estimate the gradient, and an optimiser makes a step of it. A failed member counts as worst. Observers see
 * the deviation of the members as step size. Per generation `2 * genes * population` additions beside noise and
 * evaluation; holds the generation's members until they are scored.
 *
 * Source: Salimans et al., Evolution strategies as a scalable alternative to reinforcement learning (2017),
 * https://doi.org/10.48550/arXiv.1703.03864
 *
 * @category Strategies
 * @example
 * import { adam, constant, linear, openaiEs } from '@evorx/algorithms';
 * import { evolve, fromFunction } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 * import { concatMap, last, take } from 'rxjs';
 *
 * const { objective, score } = sphere({ dimension: 10, centre: 1 });
 * const budget = { generations: 300 };
 * const es = openaiEs({
 *   init: normals(10),
 *   evaluator: fromFunction(objective, score),
 *   population: 20,
 *   deviation: constant(0.1),
 *   optimiser: adam(),
 *   rate: linear(0.1, 0.01),
 *   budget,
 * });
 *
 * es.start(seed(1))
 *   .pipe(concatMap(evolve(es.step)), take(301), last())
 *   .subscribe((state) => console.log(es.champions(state)[0])); // all but ten ones
 */
export const openaiEs = (config: OpenaiEsConfig): Strategy<Search, Genes> => {
  const { population, deviation, shaping = centredRanks, optimiser, rate, evaluator } = config;
  requireSearch('openaiEs', config, ACCEPTED);
  requireSchedule('openaiEs', 'deviation', deviation, DEVIATION);
  requireSchedule('openaiEs', 'rate', rate, RATE);
  const { noise, ranking } = samplingOf(config);
  const pairs = Math.ceil(population / 2);
  return searchStrategy(
    config,
    (genes) => ({ deviations: null, memory: optimiser.start(genes) }),
    (state) =>
      defer(() => {
        const { centre, progress } = state;
        const sigma = deviation(progress);
        const [members, rng] = antithetic(noise, pairs, centre, sigma)(state.rng);
        return scored(evaluator, state, members, rng).pipe(
          map((result) => {
            const sum = sumOfDifferences(members, shaping(ranking(result.scores)));
            const gradient = scaledBy(-1 / (members.length * sigma * sigma), sum);
            const { step, memory } = optimiser.update(rate(progress))(gradient, state.memory);
            return { ...result, centre: moved(centre, step), deviations: null, memory };
          }),
        );
      }),
    ({ progress }) => deviation(progress),
    rate,
  );
};
