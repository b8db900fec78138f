import * as E from 'fp-ts/Either';
import { identity, pipe } from 'fp-ts/function';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { decodeRecipe } from './decode-recipe';
import { matchAlgorithm } from './match-algorithm';
import { matchProblem } from './match-problem';
import type { Prepared, RunPorts } from './prepared';
import type { Recipe } from './recipe';
import type { RecipeError } from './recipe-error';
import { watched } from './watched';

/**
 * Builds a recipe's strategy. The recipe is decoded once more, which costs nothing and makes every recipe safe to hand
 * in, from a checkpoint for instance. What ends the run is not part of it: see `stopFor`.
 *
 * @category Recipes
 * @example
 * import { evolve } from '@evorx/evolution';
 * import { seed } from '@evorx/random';
 * import { configure, prepare, stopFor } from '@evorx/recipe';
 * import * as E from 'fp-ts/lib/Either.js';
 * import { pipe } from 'fp-ts/lib/function.js';
 * import { concatMap, EMPTY, map } from 'rxjs';
 *
 * const nobody = () => EMPTY;
 * const ports = { mnist: () => ({ evaluator: nobody, members: () => nobody, gradient: nobody }), elapsedMs: () => 0 };
 * const run = pipe(
 *   configure(1)({ problem: 'onemax', generations: 5 }),
 *   E.chain(({ recipe }) =>
 *     pipe(
 *       prepare(recipe, ports),
 *       E.map(({ use }) =>
 *         use(({ start, step, observe }) =>
 *           start(seed(1)).pipe(concatMap(evolve(step)), map(observe), stopFor(recipe, ports)),
 *         ),
 *       ),
 *     ),
 *   ),
 * );
 * if (E.isRight(run)) run.right.subscribe(({ index }) => console.log(index)); // 0, 1, 2, 3, 4, 5
 */
export const prepare = (
  input: Recipe,
  ports: RunPorts,
  catalogue: Catalogue = standard,
): E.Either<RecipeError, Prepared> =>
  pipe(
    decodeRecipe(input, catalogue),
    E.map((recipe) =>
      matchProblem(catalogue)(recipe.problem)((row, parameters) => {
        const problem = watched(ports.scoring ?? identity)(row.bind(parameters, ports));
        const context = { budget: recipe.budget, elapsedMs: ports.elapsedMs, catalogue };
        const use = matchAlgorithm(catalogue)(recipe.algorithm)(({ strategy }, spec) =>
          strategy(spec, problem, context),
        );
        const { objectives, representation, show } = problem;
        return {
          use: (run) => use(run),
          objectives,
          objective: objectives[0]!,
          genes: representation.size,
          representation,
          show,
        };
      }),
    ),
  );
