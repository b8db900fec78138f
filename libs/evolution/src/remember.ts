import type { Population } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Scored } from './scored';

/**
 * What a generation's memory becomes when its offspring have been scored.
 *
 * @category Phases
 */
export type Remembering<G, M> = (memory: M, offspring: Population<G>) => M;

/**
 * The phase between {@link evaluate} and {@link replace} that updates the memory of a generation by all scored
 * offspring, those that are not going to be kept included.
 *
 * @category Phases
 * @example
 * import type { Individual } from '@evorx/core';
 * import { fittest, remember } from '@evorx/evolution';
 *
 * const phase = remember<string, Individual<string> | null>(fittest());
 */
export const remember =
  <G, M>(remembering: Remembering<G, M>) =>
  (source: Observable<Scored<G, M>>): Observable<Scored<G, M>> =>
    source.pipe(
      map((scored) => ({
        ...scored,
        generation: { ...scored.generation, memory: remembering(scored.generation.memory, scored.offspring) },
      })),
    );
