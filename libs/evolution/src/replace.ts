import type { Generation, Replacement, Survival } from '@evorx/core';
import { pipe } from 'fp-ts/function';
import * as S from 'fp-ts/State';
import type { Observable } from 'rxjs';
import type { Scored } from './scored';
import { survive } from './survive';

/**
 * The phase that decides who lives on: {@link Scored} to the next Generation. The whole brood counts as evaluated.
 * Progress and memory are handed on as they are (`withBudget` sets the progress).
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
    source.pipe(survive<H, M>(remembering(replacement)));

/** The survival that hands the memory on as it is. */
const remembering =
  <H, M>(replacement: Replacement<H>): Survival<H, M> =>
  (parents, offspring, memory) =>
    pipe(
      replacement(parents, offspring),
      S.map((survivors) => [survivors, memory]),
    );
