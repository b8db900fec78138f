import { type Genes, optional, wholeNumber } from '@evorx/core';
import { draw, type Noise, type Random } from '@evorx/random';
import { defer, map } from 'rxjs';
import { constant } from './constant';
import { meanDeviation } from './mean-deviation';
import { nesUtilities } from './nes-utilities';
import { DEVIATION, RATE, requireSchedule, requireSearch } from './require-search';
import { type SamplingConfig, samplingOf, scored } from './sampling';
import type { Schedule } from './schedule';
import type { Search } from './search';
import { searchStrategy } from './search-strategy';
import type { Shaping } from './shaping';
import type { Strategy } from './strategy';

const ACCEPTED = {
  population: optional(wholeNumber({ min: 2 })),
  deviation: DEVIATION,
  deviationRate: optional(RATE),
};

/**
 * What separable natural evolution strategies are made of. What is not given is as in the paper, for d genes.
 *
 * @category Strategies
 */
export interface SnesConfig extends SamplingConfig {
  /** Members a generation; 4 + 3 ln(d), rounded down, where it is not given. */
  readonly population?: number | undefined;
  /** The standard deviation of every gene at the start. */
  readonly deviation: number;
  /** How fast deviations are learnt; (3 + ln(d)) / (5 sqrt(d)) where it is not given. */
  readonly deviationRate?: number | undefined;
  /** How far the centre follows the samples; 1 where it is not given. */
  readonly rate?: Schedule | undefined;
  /** `nesUtilities` where it is not given. */
  readonly shaping?: Shaping | undefined;
}

/**
 * Separable natural evolution strategies: normal samples around a centre, with a deviation for each gene; centre and
 * deviations follow the natural gradient of the expected utility. A failed member counts as worst. Observers see the
 * mean deviation as step size. Per generation `6 * genes * population` operations beside noise and evaluation; holds
 * the generation's members and their noise until they are scored.
 *
 * Source: Schaul, Glasmachers and Schmidhuber, High dimensions and heavy tails for natural evolution strategies (2011),
 * https://doi.org/10.1145/2001576.2001692
 *
 * @category Strategies
 * @example
 * import { snes } from '@evorx/algorithms';
 * import { evolve, fromFunction, untilFitness } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 * import { concatMap, last, map } from 'rxjs';
 *
 * const { objective, score } = sphere({ dimension: 10, centre: 1 });
 * const strategy = snes({ init: normals(10), evaluator: fromFunction(objective, score), deviation: 0.5 });
 *
 * strategy
 *   .start(seed(1))
 *   .pipe(concatMap(evolve(strategy.step)), map(strategy.observe), untilFitness(1e-6), last())
 *   .subscribe(({ index, evaluations }) => console.log(index, evaluations)); // ten members a generation
 */
export const snes = (config: SnesConfig): Strategy<Search, Genes> => {
  const { deviation, rate = constant(1), shaping = nesUtilities, evaluator } = config;
  requireSearch('snes', config, ACCEPTED);
  requireSchedule('snes', 'rate', rate, RATE);
  const { noise, ranking } = samplingOf(config);
  return searchStrategy(
    config,
    (genes) => ({ deviations: new Float32Array(genes).fill(deviation), memory: { updates: 0, moments: [] } }),
    (state) =>
      defer(() => {
        const { centre, memory } = state;
        const genes = centre.length;
        const deviations = state.deviations ?? new Float32Array(genes).fill(deviation);
        const { population = 4 + Math.floor(3 * Math.log(genes)) } = config;
        const { deviationRate = (3 + Math.log(genes)) / (5 * Math.sqrt(genes)) } = config;
        const [{ members, samples }, rng] = sampled(noise, population, centre, deviations)(state.rng);
        return scored(evaluator, state, members, rng).pipe(
          map((result) => {
            const utilities = shaping(ranking(result.scores));
            const next = followed(centre, deviations, samples, utilities, rate(state.progress), deviationRate / 2);
            return { ...result, ...next, memory: { ...memory, updates: memory.updates + 1 } };
          }),
        );
      }),
    ({ deviations }) => (deviations === null ? deviation : meanDeviation(deviations)),
    rate,
  );
};

/** Members around the centre, and the standard normal numbers they are made of. */
const sampled = (
  noise: Noise,
  population: number,
  centre: Genes,
  deviations: Genes,
): Random<{ readonly members: ReadonlyArray<Genes>; readonly samples: ReadonlyArray<Genes> }> =>
  draw((gen) => {
    const [members, samples]: [Array<Genes>, Array<Genes>] = [[], []];
    for (let k = 0; k < population; k++) {
      const [sample, member] = [new Float32Array(centre.length), new Float32Array(centre.length)];
      noise.add(gen, sample, 1);
      for (let i = 0; i < member.length; i++) member[i] = centre[i]! + deviations[i]! * sample[i]!;
      members.push(member);
      samples.push(sample);
    }
    return { members, samples };
  });

/** Centre and deviations after a step along the natural gradient. */
const followed = (
  centre: Genes,
  deviations: Genes,
  samples: ReadonlyArray<Genes>,
  utilities: Float64Array,
  rate: number,
  deviationRate: number,
): { readonly centre: Genes; readonly deviations: Genes } => {
  const genes = centre.length;
  const [first, second] = [new Float64Array(genes), new Float64Array(genes)];
  let total = 0;
  for (let k = 0; k < samples.length; k++) {
    const sample = samples[k]!;
    const utility = utilities[k]!;
    total += utility;
    for (let i = 0; i < genes; i++) {
      const s = sample[i]!;
      first[i]! += utility * s;
      second[i]! += utility * s * s;
    }
  }
  const [to, widths] = [new Float32Array(genes), new Float32Array(genes)];
  for (let i = 0; i < genes; i++) {
    to[i] = centre[i]! + rate * deviations[i]! * first[i]!;
    widths[i] = deviations[i]! * Math.exp(deviationRate * (second[i]! - total));
  }
  return { centre: to, deviations: widths };
};
