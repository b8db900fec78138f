import { concat, type Generation, pick, type Survival } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Scored } from './scored';

/**
 * The phase that decides who lives on and what is remembered: {@link Scored} to the next Generation. All offspring
 * count as evaluated. Progress is handed on as it is (`withBudget` sets it). `replace` is the same for a replacement,
 * which remembers nothing.
 *
 * @category Phases
 * @example
 * import type { Survival } from '@evorx/core';
 * import { survive } from '@evorx/evolution';
 *
 * const countingSurvival: Survival<unknown, number> = (parents, offspring, generations) => (rng) => [
 *   [offspring.genomes.map((_, child) => parents.genomes.length + child), generations + 1],
 *   rng,
 * ];
 *
 * const phase = survive(countingSurvival);
 */
export const survive =
  <H, M>(survival: Survival<H, M>) =>
  <G extends H>(source: Observable<Scored<G, M>>): Observable<Generation<G, M>> =>
    source.pipe(
      map(({ generation, offspring, rng: before }) => {
        const [[survivors, memory], rng] = survival(generation.population, offspring, generation.memory)(before);
        return {
          index: generation.index + 1,
          population: pick(survivors)(concat(generation.population, offspring)),
          evaluations: generation.evaluations + offspring.genomes.length,
          progress: generation.progress,
          rng,
          memory,
        };
      }),
    );
