import { type Generation, type Reproduction, requireOption, wholeNumber } from '@evorx/core';
import { map, type Observable } from 'rxjs';
import type { Brood } from './brood';

/**
 * The phase that makes offspring by one operator that sees the whole population and the memory: Generation to
 * {@link Brood}. `select` and `vary` are the same in two phases. `children` is how many offspring the generation gets;
 * defaults to the size of the population.
 *
 * Throws `OptionError` unless `children` is a whole number from 0.
 *
 * @category Phases
 * @example
 * import type { Reproduction } from '@evorx/core';
 * import { reproduce } from '@evorx/evolution';
 * import { draw } from '@evorx/random';
 *
 * const middle: Reproduction<number> = (count) => (population) =>
 *   draw((gen) => {
 *     const anyone = (): number => population.genomes[gen.below(population.genomes.length)]!;
 *     return { genomes: Array.from({ length: count }, () => (anyone() + anyone()) / 2) };
 *   });
 *
 * const phase = reproduce(middle, { children: 20 });
 */
export const reproduce = <G, M>(
  reproduction: Reproduction<G, M>,
  { children }: { readonly children?: number | undefined } = {},
) => {
  if (children !== undefined) requireOption('reproduce', 'children', children, wholeNumber());
  return (source: Observable<Generation<G, M>>): Observable<Brood<G, M>> =>
    source.pipe(
      map((generation) => {
        const { population, memory } = generation;
        const [{ genomes: brood }, rng] = reproduction(children ?? population.genomes.length)(population, memory)(
          generation.rng,
        );
        return { generation, brood, rng };
      }),
    );
};
