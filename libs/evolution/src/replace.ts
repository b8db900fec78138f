import { concat, type Generation, pick, type Replacement } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Scored } from './scored';

/**
 * The phase that decides who lives on: {@link Scored} to the next Generation. The whole brood counts as evaluated. Progress and memory
 * are handed on as they are (`withBudget` sets the progress).
 *
 * @category Phases
 * @example
 * import type { Replacement } from '@evorx/core';
 * import { replace } from '@evorx/evolution';
 *
 * const childrenOnly: Replacement = (parents, offspring) => (rng) => [
 *   offspring.genomes.map((_, child) => parents.genomes.length + child),
 *   rng,
 * ];
 *
 * const phase = replace(childrenOnly);
 */
export const replace =
  <H>(replacement: Replacement<H>) =>
  <G extends H, M>(source: Observable<Scored<G, M>>): Observable<Generation<G, M>> =>
    source.pipe(
      map(({ generation, offspring, rng: before }) => {
        const [survivors, rng] = replacement(generation.population, offspring)(before);
        return {
          index: generation.index + 1,
          population: pick(survivors)(concat(generation.population, offspring)),
          evaluations: generation.evaluations + offspring.genomes.length,
          progress: generation.progress,
          rng,
          memory: generation.memory,
        };
      }),
    );
