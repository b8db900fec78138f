import { type Genes, mean, wholeNumber } from '@evorx/core';
import { defer, map } from 'rxjs';
import { antithetic, moved, scaledBy, sumOfDifferences } from './antithetic';
import { centredRanks } from './centred-ranks';
import type { Optimiser } from './optimiser';
import { meanDeviation } from './mean-deviation';
import { DEVIATION, RATE, requireSchedule, requireSearch } from './require-search';
import { type SamplingConfig, samplingOf, scored } from './sampling';
import type { Schedule } from './schedule';
import type { Search } from './search';
import { searchStrategy } from './search-strategy';
import type { Shaping } from './shaping';
import type { Strategy } from './strategy';

const ACCEPTED = { population: wholeNumber({ min: 2 }), deviation: DEVIATION, deviationRate: RATE };

/** A deviation changes by no more than this part of itself in one generation. */
const LARGEST_CHANGE = 0.2;

/**
 * What policy gradients with parameter exploration are made of.
 *
 * @category Strategies
 */
export interface PgpeConfig extends SamplingConfig {
  /** Members a generation, in pairs of opposites: even, or one more is made. */
  readonly population: number;
  /** The standard deviation of every gene at the start. */
  readonly deviation: number;
  /** How fast deviations are learnt; 0.1 where it is not given, 0 for never. */
  readonly deviationRate?: number | undefined;
  /** `centredRanks` where it is not given. */
  readonly shaping?: Shaping | undefined;
  readonly optimiser: Optimiser;
  /** The rate that the optimiser is given. */
  readonly rate: Schedule;
}

/**
 * Policy gradients with parameter exploration, with symmetric sampling: pairs of opposite normal perturbations around
 * one point, with a deviation for each gene. The difference of a pair moves the point, through an optimiser; its mean,
 * against that of everybody, widens or narrows the deviations, by a fifth at most in one generation. A failed member
 * counts as worst. Observers see the mean deviation as step size. Per generation some `4 * genes * population`
 * operations beside noise and evaluation; holds the generation's members until they are scored.
 *
 * Source: Sehnke et al., Parameter-exploring policy gradients (2010), https://doi.org/10.1016/j.neunet.2009.12.004; the limit to the
 * change of the deviations as in Toklu et al. (2020), https://doi.org/10.1007/978-3-030-58115-2_36
 *
 * @category Strategies
 * @example
 * import { clipUp, constant, pgpe } from '@evorx/algorithms';
 * import { evolve, fromFunction } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 * import { concatMap, last, take } from 'rxjs';
 *
 * const { objective, score } = sphere({ dimension: 10, centre: 1 });
 * const strategy = pgpe({
 *   init: normals(10),
 *   evaluator: fromFunction(objective, score),
 *   population: 20,
 *   deviation: 0.3,
 *   optimiser: clipUp({ maxSpeed: 0.2 }),
 *   rate: constant(0.1),
 * });
 *
 * strategy
 *   .start(seed(1))
 *   .pipe(concatMap(evolve(strategy.step)), take(101), last())
 *   .subscribe(({ centre, deviations }) => console.log(centre, deviations)); // about ones, and smaller deviations
 */
export const pgpe = (config: PgpeConfig): Strategy<Search, Genes> => {
  const { population, deviation, deviationRate = 0.1, shaping = centredRanks, optimiser, rate, evaluator } = config;
  requireSearch('pgpe', { ...config, deviationRate }, ACCEPTED);
  requireSchedule('pgpe', 'rate', rate, RATE);
  const { noise, ranking } = samplingOf(config);
  const pairs = Math.ceil(population / 2);
  return searchStrategy(
    config,
    (genes) => ({ deviations: new Float32Array(genes).fill(deviation), memory: optimiser.start(genes) }),
    (state) =>
      defer(() => {
        const { centre } = state;
        const deviations = state.deviations ?? new Float32Array(centre.length).fill(deviation);
        const [members, rng] = antithetic(noise, pairs, centre, deviations)(state.rng);
        return scored(evaluator, state, members, rng).pipe(
          map((result) => {
            const utilities = shaping(ranking(result.scores));
            const gradient = scaledBy(-1 / members.length, sumOfDifferences(members, utilities));
            const { step, memory } = optimiser.update(rate(state.progress))(gradient, state.memory);
            return {
              ...result,
              centre: moved(centre, step),
              deviations: learnt(deviations, deviationRate, members, utilities),
              memory,
            };
          }),
        );
      }),
    ({ deviations }) => (deviations === null ? deviation : meanDeviation(deviations)),
    rate,
  );
};

/**
 * The deviations, a step up their own gradient: the mean over pairs of (utility - mean utility) * (distance^2 -
 * sigma^2) / sigma.
 */
const learnt = (deviations: Genes, rate: number, members: ReadonlyArray<Genes>, utilities: Float64Array): Genes => {
  if (rate === 0) return deviations;
  const genes = deviations.length;
  const squares = new Float64Array(genes);
  const baseline = mean(utilities);
  let total = 0;
  for (let first = 0; first < members.length; first += 2) {
    const weight = (utilities[first]! + utilities[first + 1]!) / 2 - baseline;
    total += weight;
    if (weight === 0) continue;
    const [plus, minus] = [members[first]!, members[first + 1]!];
    for (let i = 0; i < genes; i++) {
      const diameter = plus[i]! - minus[i]!;
      squares[i]! += weight * diameter * diameter;
    }
  }
  const next = new Float32Array(genes);
  const factor = (2 * rate) / members.length;
  for (let i = 0; i < genes; i++) {
    const sigma = deviations[i]!;
    // Over sigma, and so a share of it. A deviation that has become 0 stays there.
    const change = sigma > 0 ? factor * (squares[i]! / (4 * sigma * sigma) - total) : 0;
    next[i] = sigma * (1 + Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, change)));
  }
  return next;
};
