import { type GenerationalConfig, generationalStrategy } from '@evorx/algorithms';
import { byObjective } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { decodeRecipe } from './decode-recipe';
import { matchProblem } from './match-problem';
import type { GenomeKind, GenomeOf } from './operators/genome-kind';
import { replacements, selections, variations } from './operators/rows';
import type { Prepared, RunPorts } from './prepared';
import type { Domain } from './problems/row';
import type { GenerationalSpec, Recipe } from './recipe';
import type { RecipeError } from './recipe-error';
import { specOf } from './spec-of';

/** The operators of a recipe, as they are at a progress. */
const partsOf =
  <K extends GenomeKind>(
    kind: K,
    { bounds }: Domain<K>,
    spec: GenerationalSpec,
  ): GenerationalConfig<GenomeOf[K]>['parts'] =>
  ({ progress }) => {
    const context = { progress, bounds };
    const { name: selection, parameters: selecting } = specOf(spec.select);
    const { name: replacement, parameters: replacing } = specOf(spec.replace);
    const elites = replacements[replacement]!.survivors(replacing, spec.population);
    const children = spec.children ?? (replacement === 'plus' ? spec.population : null);
    const again = spec.rescore === 'survivors' && elites > 0;
    return {
      select: selections[selection]!.build(selecting, context),
      vary: spec.vary.map(specOf).map(({ name, parameters }) => variations[name]!.build[kind]!(parameters, context)),
      // Survivors that were scored again are in the brood already, and have no second place among the parents.
      replace: (again ? replacements['comma']! : replacements[replacement]!).build(again ? {} : replacing, context),
      ...(children === null ? {} : { children }),
      ...(again ? { rescore: { elites, ranking: byObjective(0) } } : {}),
    };
  };

/**
 * Builds a recipe's strategy. The recipe is decoded once more, which costs nothing and makes every recipe safe to hand in, from a checkpoint
 * for instance. What ends the run is not part of it: see `stopFor`.
 *
 * @category Recipes
 * @example
 * import { evolve } from '@evorx/evolution';
 * import { seed } from '@evorx/random';
 * import { configure, prepare, stopFor } from '@evorx/recipe';
 * import * as E from 'fp-ts/Either';
 * import { pipe } from 'fp-ts/function';
 * import { concatMap, EMPTY, map } from 'rxjs';
 *
 * const ports = { mnist: () => () => EMPTY, elapsedMs: () => 0 };
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
export const prepare = (input: Recipe, ports: RunPorts): E.Either<RecipeError, Prepared> =>
  pipe(
    decodeRecipe(input),
    E.map((recipe) =>
      matchProblem(recipe.problem)((row, problem) => {
        const domain = row.domain(problem, ports);
        const spec = recipe.algorithm.generational;
        const strategy = generationalStrategy({
          init: domain.init,
          population: spec.population,
          evaluator: domain.evaluator,
          parts: partsOf(row.kind, domain, spec),
          genome: domain.genome,
          budget: recipe.budget,
          elapsedMs: ports.elapsedMs,
        });
        return { use: (run) => run(strategy), objective: domain.objective, genes: row.genes(problem) };
      }),
    ),
  );
