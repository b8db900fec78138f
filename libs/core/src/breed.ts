import type { GeneVariation, Reproduction, Selection, Variation } from './operators';

/**
 * The reproduction that selects parents and varies them: variations apply in order, each to what the one before made,
 * and how many parents that takes is asked from the last to the first. Surplus offspring are dropped. Without a
 * variation the offspring are the parents.
 *
 * @category Combinators
 * @example
 * import { breed, type Selection, type Variation } from '@evorx/core';
 * import { draw } from '@evorx/random';
 *
 * const anyone: Selection = (count) => (population) =>
 *   draw((gen) => Uint32Array.from({ length: count }, () => gen.below(population.genomes.length)));
 * const shift: Variation<number> = {
 *   parentsFor: (children) => children,
 *   apply: (parents) => draw((gen) => parents.map((x) => x + gen.double() - 0.5)),
 * };
 *
 * const reproduction = breed(anyone, shift);
 */
export const breed =
  <G>(selection: Selection<G>, ...variations: ReadonlyArray<Variation<G> | GeneVariation>): Reproduction<G, unknown> =>
  (count) =>
  (population) =>
  (rng) => {
    const all = variations as ReadonlyArray<Variation<G>>;
    const needed = all.reduceRight((children, { parentsFor }) => parentsFor(children), count);
    const [chosen, afterChoice] = selection(needed)(population)(rng);
    let genomes: ReadonlyArray<G> = Array.from(chosen, (index) => population.genomes[index]!);
    let after = afterChoice;
    let owned = false; // the chosen parents belong to the population
    for (const { apply, applyOwned } of all) {
      [genomes, after] = (owned && applyOwned !== undefined ? applyOwned : apply)(genomes)(after);
      owned = applyOwned !== undefined;
    }
    return [{ genomes: genomes.length > count ? genomes.slice(0, count) : genomes }, after];
  };
