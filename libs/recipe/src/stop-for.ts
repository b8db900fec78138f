import type { Observation } from '@evorx/core';
import { type Stop, untilAny, untilFitness, untilSpent, untilSteady } from '@evorx/evolution';
import type { RunPorts } from './prepared';
import type { Recipe } from './recipe';
import { isValidated } from './validation-target';

/**
 * What ends a recipe's run, as far as its states tell: its targets and steady stops, then its budget, each with its reason. A target of an
 * `mnist` problem on training images is about validation accuracy and not here: see `validationTarget`.
 *
 * @category Stops
 * @example
 * import { configure, stopFor } from '@evorx/recipe';
 * import * as E from 'fp-ts/lib/Either.js';
 * import { pipe } from 'fp-ts/lib/function.js';
 *
 * const stop = pipe(
 *   configure(1)({ problem: 'onemax', target: 90 }),
 *   E.map(({ recipe }) => stopFor(recipe, { elapsedMs: () => 0 })),
 * );
 */
export const stopFor = (recipe: Recipe, { elapsedMs }: Pick<RunPorts, 'elapsedMs'>): Stop<Observation> =>
  untilAny<Observation>(
    ...recipe.stop.flatMap((stop): ReadonlyArray<Stop<Observation>> =>
      'steady' in stop ? [untilSteady(stop.steady)] : isValidated(recipe) ? [] : [untilFitness(stop.target)],
    ),
    untilSpent(recipe.budget, elapsedMs),
  );
