import type { Genes } from '@evorx/core';
import { EvolutionError } from '@evorx/evolution';
import { split } from '@evorx/random';
import { catchError, defer, map, take, throwError, throwIfEmpty } from 'rxjs';
import { moved } from './antithetic';
import type { Estimator } from './estimator';
import type { Optimiser } from './optimiser';
import type { Schedule } from './schedule';
import type { Search } from './search';
import type { SearchConfig } from './search-config';
import { RATE, requireSchedule, requireSearch } from './require-search';
import { searchStrategy } from './search-strategy';
import type { Strategy } from './strategy';

/**
 * What a descent is made of.
 *
 * @category Strategies
 */
export interface DescentConfig extends SearchConfig {
  /** Tells the gradient at a point. */
  readonly estimate: Estimator;
  readonly optimiser: Optimiser;
  /** The rate that the optimiser is given. */
  readonly rate: Schedule;
}

/**
 * Follows an estimator down: asks for the gradient at one point, lets an optimiser make a step of it, and so on.
 * Whether the gradient comes from perturbed members or from back-propagation is all the same to it. A gradient that is
 * not finite moves nothing. `evaluator` scores the start alone. Observers see the rate as step size.
 *
 * @category Strategies
 * @example
 * import { descent, type Estimator, linear, sgd } from '@evorx/algorithms';
 * import { scoresOf } from '@evorx/core';
 * import { evolve, fromFunction } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 * import { concatMap, last, of, take } from 'rxjs';
 *
 * const { objective, score } = sphere({ dimension: 3, centre: 1 });
 * const estimate: Estimator = ({ centre }) =>
 *   of({ gradient: centre.map((gene) => 2 * (gene - 1)), scores: scoresOf(objective)([score(centre)]), evaluations: 1 });
 * const strategy = descent({
 *   init: normals(3),
 *   evaluator: fromFunction(objective, score),
 *   estimate,
 *   optimiser: sgd(),
 *   rate: linear(0.2, 0.1),
 *   budget: { generations: 50 },
 * });
 *
 * strategy
 *   .start(seed(1))
 *   .pipe(concatMap(evolve(strategy.step)), take(51), last())
 *   .subscribe(({ centre }) => console.log(centre)); // 1, 1, 1
 */
export const descent = (config: DescentConfig): Strategy<Search, Genes> => {
  const { estimate, optimiser, rate } = config;
  requireSearch('descent', config, {});
  requireSchedule('descent', 'rate', rate, RATE);
  return searchStrategy(
    config,
    (genes) => ({ deviations: null, memory: optimiser.start(genes) }),
    (state) =>
      defer(() => {
        const { centre, progress, memory } = state;
        const [own, rng] = split(state.rng);
        const generation = state.index + 1;
        return defer(() => estimate({ centre, rng: own, generation, progress })).pipe(
          take(1),
          catchError((error: unknown) => throwError(() => failed(generation, error))),
          throwIfEmpty(
            () =>
              new EvolutionError('NoScores', 'An estimator completed without an estimate: it must emit exactly one.'),
          ),
          map(({ gradient, scores, evaluations, members = null }) => {
            const same = { rng, scores, evaluations, members, centre, deviations: null, memory };
            if (!allFinite(gradient)) return same;
            const update = optimiser.update(rate(progress))(gradient, memory);
            return { ...same, centre: moved(centre, update.step), memory: update.memory };
          }),
        );
      }),
    ({ progress }) => rate(progress),
    rate,
  );
};

/** As of an evaluator that fails: with the generation, and the estimator's own words. */
const failed = (generation: number, error: unknown): unknown =>
  error instanceof EvolutionError
    ? error
    : new EvolutionError(
        'EvaluatorFailed',
        `Generation ${generation}: the estimator failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );

/** Without a branch a gene: 0 times a finite number is 0, and NaN otherwise. */
const allFinite = (vector: Genes): boolean => {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += 0 * vector[i]!;
  return sum === 0;
};
