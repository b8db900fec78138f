import { breed, type GeneArray, type GeneVariation, type Variation } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Brood } from './brood';
import type { Mating } from './mating';

/**
 * The phase that makes children: {@link Mating} to {@link Brood}. Variations apply in order, each to what the one
 * before made; how many parents that takes is asked from the last to the first. Surplus children are dropped. Without a
 * variation the children are the parents.
 *
 * @category Phases
 * @example
 * import type { Bits, Variation } from '@evorx/core';
 * import { vary } from '@evorx/evolution';
 * import { draw } from '@evorx/random';
 *
 * const flipOne: Variation<Bits> = {
 *   parentsFor: (children) => children,
 *   apply: (parents) =>
 *     draw((gen) =>
 *       parents.map((parent) => {
 *         const child = parent.slice();
 *         const gene = gen.below(child.length);
 *         child[gene] = 1 - child[gene]!;
 *         return child;
 *       }),
 *     ),
 * };
 *
 * const phase = vary(flipOne, flipOne);
 */
export function vary(): <G, M>(source: Observable<Mating<G, M>>) => Observable<Brood<G, M>>;
export function vary(
  ...variations: ReadonlyArray<GeneVariation>
): <G extends GeneArray, M>(source: Observable<Mating<G, M>>) => Observable<Brood<G, M>>;
export function vary<G>(
  ...variations: ReadonlyArray<Variation<G> | GeneVariation>
): <M>(source: Observable<Mating<G, M>>) => Observable<Brood<G, M>>;
export function vary<G>(...variations: ReadonlyArray<Variation<G>>) {
  return <M>(source: Observable<Mating<G, M>>): Observable<Brood<G, M>> =>
    source.pipe(
      map(({ generation, children, choose }) => {
        const breeding = breed<G>((count) => () => choose(count), ...variations);
        const [{ genomes: brood }, rng] = breeding(children)(generation.population, undefined)(generation.rng);
        return { generation, brood, rng };
      }),
    );
}
