import { byObjective, order, type Ranking, requireOption, wholeNumber, type GenomeCodec } from '@evorx/core';
import {
  type Budget,
  type Evaluator,
  fittest,
  generational,
  genesis,
  type Parts,
  type Reproducing,
  type Sizes,
  spending,
  type StepContext,
  type StepParts,
  withBudget,
} from '@evorx/evolution';
import type { Random } from '@evorx/random';
import { pipe } from 'fp-ts/function';
import { map } from 'rxjs';
import { generationCodec } from './generation-codec';
import type { GenerationalState } from './generational-state';
import type { Strategy } from './strategy';

const POPULATION = wholeNumber({ min: 1 });

/**
 * The parts of a generational algorithm that are operators: all but the evaluator.
 *
 * @category Strategies
 */
export type Operators<G> = Reproducing<G> & Pick<Parts<G>, 'replace'> & Sizes;

/**
 * What a generational algorithm is made of.
 *
 * @category Strategies
 */
export interface GenerationalConfig<G> {
  /** Draws that many initial genomes. */
  readonly init: (count: number) => Random<ReadonlyArray<G>>;
  /** Members of the population, at least one. */
  readonly population: number;
  readonly evaluator: Evaluator<G>;
  /** The operators, or what they are as the run goes on. */
  readonly parts: Operators<G> | ((context: StepContext) => Operators<G>);
  /** How genomes are written into a checkpoint. */
  readonly genome: GenomeCodec<G>;
  /** Who is a champion: by the first objective where it is not given. */
  readonly ranking?: Ranking | undefined;
  /**
   * Whether scores of different generations can be compared, so that the best individual ever scored is kept and is
   * the champion; `true` by default. `false` where every generation is scored on a fresh mini-batch.
   */
  readonly comparable?: boolean | undefined;
  /** How far the variation of a generation's members goes, for observers; they are not told where it is not given. */
  readonly stepSize?: ((generation: GenerationalState<G>) => number) | undefined;
  /** What progress is measured by; progress stays 0 without a budget. */
  readonly budget?: Budget | undefined;
  /** Milliseconds since the run began, for a budget in time. */
  readonly elapsedMs?: (() => number) | undefined;
}

/**
 * The generational algorithm (genetic algorithms, and with plus or comma replacement evolution strategies without
 * memory): select, vary, evaluate, replace. Its state is a Generation that remembers the best individual
 * ever scored, which is the champion wherever scores of different generations can be compared. Ends by itself never:
 * stops are downstream.
 *
 * Source: Holland, Adaptation in Natural and Artificial Systems (1992; first in 1975),
 * https://doi.org/10.7551/mitpress/1090.001.0001
 *
 * @category Strategies
 * @example
 * import { bitsCodec, generationalStrategy } from '@evorx/algorithms';
 * import { byObjective } from '@evorx/core';
 * import { evolve, fromFunction, untilFitness } from '@evorx/evolution';
 * import { bits, populationOf, seed } from '@evorx/random';
 * import { generationalReplacement } from '@evorx/replacement';
 * import { tournament } from '@evorx/selection';
 * import { bitFlipMutation } from '@evorx/variation';
 * import { concatMap, last } from 'rxjs';
 *
 * const ranking = byObjective(0);
 * const ga = generationalStrategy({
 *   init: (count) => populationOf(count, bits(16)),
 *   population: 20,
 *   evaluator: fromFunction({ name: 'ones', direction: 'maximise' }, (genome) => genome.reduce((sum, bit) => sum + bit, 0)),
 *   parts: {
 *     select: tournament({ size: 3, ranking }),
 *     vary: bitFlipMutation({ rate: 1 / 16 }),
 *     replace: generationalReplacement({ elites: 1, ranking }),
 *   },
 *   genome: bitsCodec,
 * });
 *
 * ga.start(seed(1))
 *   .pipe(concatMap(evolve(ga.step)), untilFitness(16), last())
 *   .subscribe((state) => console.log(ga.champions(state)[0])); // sixteen ones
 */
export const generationalStrategy = <G>({
  init,
  population,
  evaluator,
  parts,
  genome,
  ranking = byObjective(0),
  comparable = true,
  stepSize,
  budget = {},
  elapsedMs = () => 0,
}: GenerationalConfig<G>): Strategy<GenerationalState<G>, G> => {
  requireOption('generationalStrategy', 'population', population, POPULATION);
  const start = genesis(init(population), evaluator);
  const stamp = spending(budget, elapsedMs);
  const better = fittest(ranking);
  const whole = (operators: Operators<G>): StepParts<G, GenerationalState<G>['memory']> => ({
    ...operators,
    evaluate: evaluator,
    // What is not kept from the start on is never known later.
    remember: (soFar, offspring) => (soFar === undefined ? undefined : better(soFar, offspring)),
  });
  const step = generational<G, GenerationalState<G>['memory']>(
    typeof parts === 'function' ? (context) => whole(parts(context)) : whole(parts),
  );
  return {
    start: (rng) =>
      start(rng).pipe(
        map((state) => stamp({ ...state, memory: comparable ? better(null, state.population) : undefined })),
      ),
    step: pipe(step, withBudget(budget, elapsedMs)),
    observe: (generation) => ({
      ...generation,
      bestSoFar: generation.memory ?? null,
      ...(stepSize === undefined ? {} : { stepSize: stepSize(generation) }),
    }),
    champions: ({ population: { genomes, scores }, memory: soFar }) => {
      const last = Array.from(order(ranking(scores)), (index) => genomes[index]!);
      return soFar ? [soFar.genome, ...last.filter((genome) => genome !== soFar.genome)] : last;
    },
    codec: generationCodec(genome),
  };
};
