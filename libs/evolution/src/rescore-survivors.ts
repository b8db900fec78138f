import { order, type Ranking, requireOption, wholeNumber } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Brood } from './brood';

/**
 * Who survives, and is scored again.
 *
 * @category Phases
 */
export interface Survivors {
  /** How many of the best parents live on, unchanged. */
  readonly elites: number;
  readonly ranking: Ranking;
}

/**
 * The phase that lets the best parents join the brood, after the children: {@link Brood} to {@link Brood}. They are then scored with
 * it, on the same images, so that nobody lives on with a score from an easier mini-batch. To go with comma replacement, and with
 * `children` such that children and elites fill the population (`generational` sees to that). Costs `elites` evaluations.
 *
 * Throws `OptionError` unless `elites` is a whole number from 0.
 *
 * @category Phases
 * @example
 * import { byObjective } from '@evorx/core';
 * import { rescoreSurvivors } from '@evorx/evolution';
 *
 * const phase = rescoreSurvivors({ elites: 1, ranking: byObjective(0) });
 */
export const rescoreSurvivors = ({ elites, ranking }: Survivors) => {
  requireOption('rescoreSurvivors', 'elites', elites, wholeNumber());
  return <G, M>(source: Observable<Brood<G, M>>): Observable<Brood<G, M>> =>
    source.pipe(
      map(({ generation, brood, rng }) => {
        const { genomes, scores } = generation.population;
        const survivors = Array.from(order(ranking(scores)).subarray(0, elites), (index) => genomes[index]!);
        return { generation, brood: [...brood, ...survivors], rng };
      }),
    );
};
