import type { GeneArray, GeneVariation, Variation } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Brood } from './brood';
import type { Mating } from './mating';

/**
 * The phase that makes children: {@link Mating} to {@link Brood}. Variations apply in order, each to what the one before made; how many
 * parents that takes is asked from the last to the first. Surplus children are dropped. Without a variation the children are the parents.
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
        const needed = variations.reduceRight((count, { parentsFor }) => parentsFor(count), children);
        const [chosen, afterChoice] = choose(needed)(generation.rng);
        let brood: ReadonlyArray<G> = Array.from(chosen, (index) => generation.population.genomes[index]!);
        let rng = afterChoice;
        let owned = false; // the chosen parents belong to the population
        for (const { apply, applyOwned } of variations) {
          [brood, rng] = (owned && applyOwned !== undefined ? applyOwned : apply)(brood)(rng);
          owned = applyOwned !== undefined;
        }
        return { generation, brood: brood.length > children ? brood.slice(0, children) : brood, rng };
      }),
    );
}
