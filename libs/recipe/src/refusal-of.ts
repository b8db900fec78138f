import type { Catalogue } from './catalogue/catalogue';
import { matchAlgorithm } from './match-algorithm';
import { matchProblem } from './match-problem';
import type { MnistProblem, Recipe } from './recipe';
import type { RecipeError } from './recipe-error';

const targets = (network: MnistProblem | undefined, { stop }: Recipe): ReadonlyArray<RecipeError> => {
  if (network === undefined) return [];
  const { images, fitness } = network;
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
export const refusalOf = (catalogue: Catalogue, recipe: Recipe): RecipeError | null =>
  matchProblem(catalogue)(recipe.problem)((problemRow, problem) =>
    matchAlgorithm(catalogue)(recipe.algorithm)((row, spec) => {
      const [unfit] = problemRow.refusals(problem);
      if (unfit !== undefined) return unfit;
      const { kind, genes, bounds, isBounded = bounds !== undefined, objectives } = problemRow.facts(problem);
      const network = problemRow.network?.(problem);
      const task = {
        name: problemRow.entry.name,
        kind,
        genes,
        bounds,
        isBounded,
        objectives: objectives.length,
        network,
        path: `algorithm.${row.entry.name}`,
        catalogue,
      };
      const [first] = [...row.refusals(spec, task), ...targets(network, recipe)];
      return first ?? null;
    }),
  );
