import {
  type Individual,
  type Objective,
  objectivesOption,
  type Observation,
  type Representation,
  requireOption,
  wholeNumber,
} from '@evorx/core';
import { evolve, type FigureValues, figuresOf, type Measured, observedBy, type Stop, untilAny } from '@evorx/evolution';
import { seed as seeded } from '@evorx/random';
import { type Answer, createCatalogue, decodeRecipe, prepare, problem, standard, stopFor } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import * as S from 'fp-ts/State';
import { concatMap, defer, map, type Observable, throwError } from 'rxjs';

/** The name of the problem in the recipe that a call is. */
const NAME = 'optimised';

const SEED = wholeNumber({ max: 2 ** 31 - 1 });

type Spec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Value = number | PromiseLike<number>;

/** What is optimised: one function, or several objectives that one function gives by their names. @category Optimising */
export type Aim<G> =
  | { readonly minimise: (genome: G) => Value; readonly maximise?: never; readonly objectives?: never }
  | { readonly maximise: (genome: G) => Value; readonly minimise?: never; readonly objectives?: never }
  | {
      readonly objectives: ReadonlyArray<Objective>;
      /** A value for each objective by its name, and `violation` where there are constraints. */
      readonly evaluate: (genome: G) => Answer | PromiseLike<Answer>;
      readonly minimise?: never;
      readonly maximise?: never;
    };

/**
 * What to optimise, and how.
 *
 * @category Optimising
 */
export type Optimisation<G> = Aim<G> & {
  /** What a solution is. */
  readonly genome: Representation<G>;
  /**
   * As a recipe has it: `{ generational: { population: 50 } }`. Defaults to one for the kind of the genomes, see
   * {@link Optimised.algorithm}.
   */
  readonly algorithm?: Spec | undefined;
  /** What may be spent. Defaults to 100 generations. */
  readonly budget?:
    { readonly generations?: number; readonly evaluations?: number; readonly time?: number } | undefined;
  /** 0 to 2^31 - 1. Defaults to 1: the same call gives the same generations. */
  readonly seed?: number | undefined;
  /** Ends the run early. */
  readonly until?: Stop<Observation<G>> | undefined;
  /** Solutions to begin with, in the place of random ones. None by default. */
  readonly seeds?: ReadonlyArray<G> | undefined;
};

/**
 * A generation of a run, and the best so far.
 *
 * @category Optimising
 */
export interface Optimised<G> {
  readonly index: number;
  readonly evaluations: number;
  /** Value of the first objective of the best solution so far; null where none has a value. */
  readonly best: number | null;
  /** The best solution so far; of several objectives the best by the first. */
  readonly champion: G;
  /** Of this generation, by their keys: `best`, `mean`, `worst`, `diversity` ... */
  readonly figures: FigureValues;
  /** The population and its scores. */
  readonly generation: Observation<G>;
  /** The algorithm that was chosen, with all its parameters. */
  readonly algorithm: Spec;
}

const withSeeds = <G>(genome: Representation<G>, seeds: ReadonlyArray<G>): Representation<G> => ({
  ...genome,
  sample: (count) =>
    S.map((drawn: ReadonlyArray<G>) => [...seeds.slice(0, count), ...drawn.slice(Math.min(seeds.length, count))])(
      genome.sample(count),
    ),
});

const aimOf = <G>(aim: Aim<G>) =>
  aim.objectives !== undefined
    ? { objectives: aim.objectives, evaluate: aim.evaluate }
    : aim.minimise !== undefined
      ? { objectives: [{ name: 'value', direction: 'minimise' as const }], evaluate: aim.minimise }
      : { objectives: [{ name: 'value', direction: 'maximise' as const }], evaluate: aim.maximise };

const bestOf = <G>({ population, bestSoFar }: Observation<G>, figures: FigureValues): number | null =>
  (bestSoFar as Individual<G> | null | undefined)?.values[0] ??
  (population.scores.size > 0 ? (figures['best'] ?? null) : null);

/**
 * Optimises a function: a cold stream of generations, one run a subscription, that ends when its budget is spent or
 * `until` says so. What is not given has a default that suits the kind of the genomes, and every element says which
 * algorithm that was.
 *
 * Throws `OptionError` unless `seed` is a whole number from 0 to 2^31 - 1 and there are 1 to 16 objectives with names
 * that differ. Errors with an `Error` of one line where the options do not go together; a genome that cannot be
 * evaluated is a failed individual.
 *
 * @category Optimising
 * @example
 * import { optimise, real } from 'evorx';
 * import { last } from 'rxjs';
 *
 * optimise({
 *   genome: real({ dimension: 3, bounds: [-5, 5] }),
 *   minimise: ([x = 0, y = 0, z = 0]) => x * x + y * y + z * z,
 *   budget: { generations: 50 },
 * })
 *   .pipe(last())
 *   .subscribe(({ best, champion }) => console.log(best, champion)); // near 0, at three numbers near 0
 */
export const optimise = <G>(options: Optimisation<G>): Observable<Optimised<G>> => {
  const { genome, algorithm, budget, seed = 1, until, seeds = [] } = options;
  const { objectives, evaluate } = aimOf(options);
  requireOption('optimise', 'seed', seed, SEED);
  requireOption('optimise', 'objectives', objectives, objectivesOption);
  return defer(() => {
    const catalogue = createCatalogue(
      standard,
      problem<G>({
        name: NAME,
        about: 'What is optimised.',
        build: () => ({ genome: withSeeds(genome, seeds), objectives, evaluate }),
      }),
    );
    if (E.isLeft(catalogue)) return throwError(() => catalogue.left);
    const recipe = decodeRecipe(
      { problem: { [NAME]: {} }, ...(algorithm && { algorithm }), ...(budget && { budget }) },
      catalogue.right,
    );
    if (E.isLeft(recipe)) {
      const { path, message, accepted } = recipe.left;
      return throwError(
        () => new Error(`${path}: ${message}${accepted === undefined ? '' : `; accepted: ${accepted}`}`),
      );
    }
    const began = performance.now();
    const ports = { mnist: () => ({}) as never, elapsedMs: () => performance.now() - began };
    const prepared = prepare(recipe.right, ports, catalogue.right);
    if (E.isLeft(prepared)) return throwError(() => new Error(prepared.left.message));
    return prepared.right.use(({ start, step, observe, champions }) => {
      let measured: Measured | undefined;
      const stop = untilAny<Observation>(
        stopFor(recipe.right, ports),
        ...(until === undefined ? [] : [until as Stop<Observation>]),
      );
      return start(seeded(seed)).pipe(
        concatMap(evolve(step)),
        observedBy(observe)(stop),
        map((state): Optimised<G> => {
          const generation = observe(state) as Observation<G>;
          measured ??= figuresOf(generation.population.scores);
          const figures = measured.measure(generation);
          return {
            index: generation.index,
            evaluations: generation.evaluations,
            best: bestOf(generation, figures),
            champion: champions(state)[0] as G,
            figures,
            generation,
            algorithm: recipe.right.algorithm,
          };
        }),
      );
    });
  });
};
