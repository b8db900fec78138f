import { byObjective, nonDominatedSort, order, pickScores, requireOption, wholeNumber } from '@evorx/core';
import type { Budget, Evaluator } from '@evorx/evolution';
import { rankAndCrowding } from '@evorx/replacement';
import { crowdedTournament } from '@evorx/selection';
import type { GenerationalState } from './generational-state';
import { generationalStrategy } from './generational-strategy';
import { type GenomeSource, partsOfSource } from './genome-source';
import type { Strategy } from './strategy';

const POPULATION = wholeNumber({ min: 2 });

/**
 * What NSGA-II is made of.
 *
 * @category Strategies
 */
export type Nsga2Config<G> = GenomeSource<G> & {
  /** Individuals of the population, and offspring a generation. Defaults to 100. */
  readonly population?: number | undefined;
  readonly evaluator: Evaluator<G>;
  /** What progress is measured by; progress stays 0 without a budget. */
  readonly budget?: Budget | undefined;
  /** Milliseconds since the run began, for a budget in time. */
  readonly elapsedMs?: (() => number) | undefined;
};

/**
 * NSGA-II, for two or three objectives: parents are chosen by crowded tournaments of two, offspring are made by the
 * variations, and of both together the first fronts live on, the least crowded where a front does not fit. Constraints
 * as in the paper: who is feasible dominates who is not. Its champions are the first front, in order of the first
 * objective, best first. Observers see population and scores. Ends by itself never: stops are downstream. `O(m n^2)` a
 * generation for n individuals and m objectives, beside evaluation.
 *
 * Throws `OptionError` unless `population` is a whole number from 2.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Strategies
 * @example
 * import { nsga2 } from '@evorx/algorithms';
 * import { hypervolume } from '@evorx/core';
 * import { evolve, fromFunction, untilGeneration } from '@evorx/evolution';
 * import { zdt1 } from '@evorx/problems';
 * import { seed } from '@evorx/random';
 * import { real } from '@evorx/representations';
 * import { concatMap, last } from 'rxjs';
 *
 * const { objectives, evaluate, bounds } = zdt1({ dimension: 5 });
 * const strategy = nsga2({
 *   representation: real({ dimension: 5, bounds }),
 *   population: 40,
 *   evaluator: fromFunction(objectives, evaluate),
 * });
 *
 * strategy
 *   .start(seed(1))
 *   .pipe(concatMap(evolve(strategy.step)), untilGeneration(50), last())
 *   .subscribe(({ population }) => console.log(hypervolume([11, 11])(population.scores))); // near 120.6
 */
export const nsga2 = <G>({
  population = 100,
  evaluator,
  budget,
  elapsedMs,
  ...source
}: Nsga2Config<G>): Strategy<GenerationalState<G>, G> => {
  requireOption('nsga2', 'population', population, POPULATION);
  const { init, genome, variations } = partsOfSource<G>(source as GenomeSource<G>);
  const strategy = generationalStrategy<G>({
    init,
    genome,
    population,
    evaluator,
    parts: { select: crowdedTournament(), vary: variations, replace: rankAndCrowding() },
    // No single individual is the best of several objectives.
    comparable: false,
    budget,
    elapsedMs,
  });
  return {
    ...strategy,
    observe: ({ index, evaluations, progress, population: observed }) => ({
      index,
      evaluations,
      progress,
      population: observed,
    }),
    champions: ({ population: { genomes, scores } }) => {
      const [front] = nonDominatedSort(scores);
      const places = order(byObjective(0)(pickScores(front!)(scores)));
      return Array.from(places, (place) => genomes[front![place]!]!);
    },
  };
};
