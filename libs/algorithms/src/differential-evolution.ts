import {
  type GeneBounds,
  type GenomeCodec,
  type Reals,
  type Representation,
  requireOption,
  wholeNumber,
} from '@evorx/core';
import type { Random } from '@evorx/random';
import { oneToOne } from '@evorx/replacement';
import { differential, type DifferentialOptions, fewestFor } from './differential';
import type { GenerationalState } from './generational-state';
import { type GenerationalConfig, generationalStrategy } from './generational-strategy';
import type { Strategy } from './strategy';

/**
 * Where differential evolution gets its genomes from: a representation of real numbers, or samples, a codec and bounds.
 *
 * @category Strategies
 */
export type RealSource<G extends Reals> =
  | {
      readonly representation: Representation<G>;
      readonly init?: undefined;
      readonly genome?: undefined;
      readonly bounds?: undefined;
    }
  | {
      /** Draws that many initial genomes. */
      readonly init: (count: number) => Random<ReadonlyArray<G>>;
      /** How genomes are written into a checkpoint. */
      readonly genome: GenomeCodec<G>;
      /** What genes stay within; unbounded where not given. */
      readonly bounds?: GeneBounds | undefined;
      readonly representation?: undefined;
    };

/**
 * What differential evolution is made of.
 *
 * @category Strategies
 */
export type DifferentialEvolutionConfig<G extends Reals> = RealSource<G> &
  Omit<DifferentialOptions, 'bounds'> &
  Pick<GenerationalConfig<G>, 'evaluator' | 'comparable' | 'budget' | 'elapsedMs'> & {
    /** Individuals of the population, and offspring a generation. Defaults to 50. */
    readonly population?: number | undefined;
  };

/**
 * Differential evolution, for real genes: each parent is crossed with a mutant that is made of the differences of
 * others, and the child takes its place unless it is worse, so that steps shrink as the population does. A `crossover`
 * near 0 suits genes that can be optimised one by one, near 1 genes that depend on each other. Ends by itself never:
 * stops are downstream.
 *
 * Throws `OptionError` unless `population` is a whole number from 4, from 5 for `best2bin`, from 6 for `rand2bin`;
 * `variant` is one of the known, `weight` in (0, 2] and `crossover` in [0, 1].
 *
 * Source: Storn and Price, Differential evolution - a simple and efficient heuristic for global optimization over
 * continuous spaces (1997), https://doi.org/10.1023/A:1008202821328
 *
 * @category Strategies
 * @example
 * import { differentialEvolution } from '@evorx/algorithms';
 * import { evolve, fromFunction, untilFitness } from '@evorx/evolution';
 * import { seed } from '@evorx/random';
 * import { real } from '@evorx/representations';
 * import { concatMap, last, map } from 'rxjs';
 *
 * const representation = real({ dimension: 2, bounds: { lower: -2, upper: 2 } });
 * const valley = ([x = 0, y = 0]: Float64Array): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
 * const strategy = differentialEvolution({
 *   representation,
 *   population: 20,
 *   evaluator: fromFunction({ name: 'valley', direction: 'minimise' }, valley),
 * });
 *
 * strategy
 *   .start(seed(1))
 *   .pipe(concatMap(evolve(strategy.step)), map(strategy.observe), untilFitness(1e-12), last())
 *   .subscribe(({ bestSoFar }) => console.log(bestSoFar?.genome)); // 1, 1
 */
export const differentialEvolution = <G extends Reals>({
  population = 50,
  evaluator,
  variant = 'rand1bin',
  weight,
  crossover,
  ranking,
  comparable,
  budget,
  elapsedMs,
  ...source
}: DifferentialEvolutionConfig<G>): Strategy<GenerationalState<G>, G> => {
  const { init, genome, bounds } = partsOf(source as RealSource<G>);
  // The variant is checked before what it needs.
  const reproduce = differential<G>({ variant, weight, crossover, bounds, ranking });
  requireOption(
    'differentialEvolution',
    'population',
    population,
    wholeNumber({ min: Math.max(4, fewestFor(variant)) }),
  );
  return generationalStrategy<G>({
    init,
    genome,
    population,
    evaluator,
    parts: { reproduce, replace: oneToOne({ ranking }) },
    ranking,
    comparable,
    budget,
    elapsedMs,
  });
};

const partsOf = <G extends Reals>(source: RealSource<G>) =>
  source.representation === undefined
    ? source
    : {
        init: source.representation.sample,
        genome: source.representation.codec,
        bounds: source.representation.bounds,
      };
