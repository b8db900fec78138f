import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { completed } from './decoding/completed';
import { recipeSchema } from './decoding/recipe-schema';
import { toRecipeError } from './decoding/to-recipe-error';
import { tooDeep } from './decoding/too-deep';
import type { Recipe } from './recipe';
import type { RecipeError } from './recipe-error';
import { refusalOf } from './refusal-of';

/**
 * The structure of a recipe only: names, types, ranges and defaults.
 *
 * @internal
 */
export const decodeStructure =
  (catalogue: Catalogue) =>
  (input: unknown): E.Either<RecipeError, Recipe> => {
    const refused = tooDeep('recipe', input);
    if (refused !== null) return E.left(refused);
    const whole = completed(catalogue, input);
    const result = recipeSchema(catalogue).safeParse(whole);
    return result.success ? E.right(result.data) : E.left(toRecipeError(whole)(result.error));
  };

/**
 * Reads a recipe, from parsed JSON or any other value: fills in every default, and refuses what is unknown, out of
 * range, or would not work together (an operator on genomes it does not take, a tournament larger than its population).
 * Left out, `algorithm`, its `vary` and `budget` are the problem's default ones, and `stop` is empty. Names are those
 * of the catalogue, evorx's own by default.
 *
 * Idempotent: a decoded recipe decodes to an equal one. Left: the first thing that is wrong.
 *
 * @category Recipes
 * @example
 * import { decodeRecipe } from '@evorx/recipe';
 *
 * const recipe = decodeRecipe({ problem: { sphere: { dimension: 3 } }, budget: { time: '2m' } }); // right; time is 120000
 * const error = decodeRecipe({ problem: { sphere: { dimensoin: 3 } } }); // left; accepted: one of: dimension, centre, bounds
 */
export const decodeRecipe = (input: unknown, catalogue: Catalogue = standard): E.Either<RecipeError, Recipe> =>
  pipe(
    decodeStructure(catalogue)(input),
    E.chain((recipe) => {
      const refusal = refusalOf(catalogue, recipe);
      return refusal === null ? E.right(recipe) : E.left(refusal);
    }),
  );
