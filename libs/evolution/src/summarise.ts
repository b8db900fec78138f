import type { Observation } from '@evorx/core';
import { type Observable, scan } from 'rxjs';
import { betterOf, isMaximised } from './best-value';
import { type Statistics, statisticsOf } from './statistics';

/**
 * Every generation in numbers, by its first objective: `run.pipe(summarise)`. Where states do not keep the best
 * individual ever scored, `bestSoFar` is the best of the generations that have passed. Holds on to no generation.
 *
 * @category Statistics
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { summarise } from '@evorx/evolution';
 * import { of } from 'rxjs';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' });
 * of(
 *   { index: 0, evaluations: 2, progress: 0, population: { genomes: ['a', 'b'], scores: scores([1, 3]) } },
 *   { index: 1, evaluations: 4, progress: 0, population: { genomes: ['c', 'd'], scores: scores([2, 2]) } },
 * )
 *   .pipe(summarise)
 *   .subscribe(({ best, bestSoFar }) => console.log(best, bestSoFar)); // 3 3, then 2 3
 */
export const summarise = (source: Observable<Observation>): Observable<Statistics> =>
  source.pipe(
    scan<Observation, Statistics, null>((before, observation) => {
      const statistics = statisticsOf(observation);
      if (observation.bestSoFar !== undefined) return statistics;
      const maximised = isMaximised(observation.population.scores, 0);
      return { ...statistics, bestSoFar: betterOf(maximised, before?.bestSoFar ?? null, statistics.best) };
    }, null),
  );
