import { type Generation, requireOption, type Selection, wholeNumber } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Mating } from './mating';

/**
 * The phase that chooses parents: Generation to {@link Mating}. `children` is how many children the generation gets, as many as the
 * population has members where it is not given.
 *
 * Throws `OptionError` unless `children` is a whole number from 0.
 *
 * @category Phases
 * @example
 * import type { Selection } from '@evorx/core';
 * import { select } from '@evorx/evolution';
 * import { draw } from '@evorx/random';
 *
 * const anyone: Selection = (count) => (population) =>
 *   draw((gen) => Uint32Array.from({ length: count }, () => gen.below(population.genomes.length)));
 *
 * const phase = select(anyone, { children: 20 });
 */
export const select = <H>(selection: Selection<H>, { children }: { readonly children?: number | undefined } = {}) => {
  if (children !== undefined) requireOption('select', 'children', children, wholeNumber());
  return <G extends H, M>(source: Observable<Generation<G, M>>): Observable<Mating<G, M>> =>
    source.pipe(
      map((generation) => ({
        generation,
        children: children ?? generation.population.genomes.length,
        choose: (count: number) => selection(count)(generation.population),
      })),
    );
};
