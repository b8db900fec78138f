import { mnistIn } from './problems/mnist-in';
import type { Recipe } from './recipe';

/** Whether targets are about accuracy on the validation images, which the objective does not tell. @internal */
export const isValidated = ({ problem }: Recipe): boolean => mnistIn(problem)?.images === 'train';

/**
 * The validation accuracy that ends a run, for whoever measures it: the least of a recipe's targets. `null` where it
 * has none, and where its targets are about the objective, which `stopFor` sees to.
 *
 * @category Stops
 * @example
 * import { decodeRecipe, validationTarget } from '@evorx/recipe';
 * import * as E from 'fp-ts/lib/Either.js';
 * import { pipe } from 'fp-ts/lib/function.js';
 *
 * const target = pipe(
 *   decodeRecipe({ problem: { mnist: {} }, stop: [{ target: 0.9 }] }),
 *   E.map(validationTarget),
 * ); // right of 0.9
 */
export const validationTarget = (recipe: Recipe): number | null => {
  const targets = recipe.stop.flatMap((stop) => ('target' in stop ? [stop.target] : []));
  return isValidated(recipe) && targets.length > 0 ? Math.min(...targets) : null;
};
