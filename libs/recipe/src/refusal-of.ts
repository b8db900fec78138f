import { matchAlgorithm } from './match-algorithm';
import { matchProblem } from './match-problem';
import type { Recipe } from './recipe';
import type { RecipeError } from './recipe-error';

const targets = ({ problem, stop }: Recipe): ReadonlyArray<RecipeError> => {
  if (!('mnist' in problem)) return [];
  const { images, fitness } = problem.mnist;
  if (images === 'test' && fitness === 'crossEntropy') return [];
  return stop.flatMap((spec, i) =>
    'target' in spec && (spec.target < 0 || spec.target > 1)
      ? [{ path: `stop.${i}.target`, message: `${spec.target} is not an accuracy`, accepted: 'a fraction from 0 to 1' }]
      : [],
  );
};

/**
 * Why the parts of a recipe do not fit each other, if they do not: the first of the reasons.
 *
 * @internal
 */
export const refusalOf = (recipe: Recipe): RecipeError | null =>
  matchProblem(recipe.problem)((problemRow, problem) =>
    matchAlgorithm(recipe.algorithm)((row, spec) => {
      const task = {
        problem: recipe.problem,
        name: problemRow.entry.name,
        kind: problemRow.kind,
        genes: problemRow.genes(problem),
        bounds: problemRow.bounds(problem),
        path: `algorithm.${row.entry.name}`,
      };
      const [first] = [...problemRow.refusals(problem), ...row.refusals(spec, task), ...targets(recipe)];
      return first ?? null;
    }),
  );
