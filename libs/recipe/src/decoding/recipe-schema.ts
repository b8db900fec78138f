import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue';
import { operatorsOf, parametersIn } from '../catalogue/operators-of';
import { objectOf } from '../parameters/schema-of';
import type { Algorithm, Problem, Recipe } from '../recipe';
import { budgetSchema } from './budget-schema';
import { choice } from './choice';
import { oneOf } from './one-of';
import { stopSchema } from './stop-schema';

const NAMES = ['problem', 'algorithm', 'budget', 'stop'];

const made = (catalogue: Catalogue): z.ZodType<Recipe> => {
  const operators = operatorsOf(catalogue);
  const among = <A>(rows: Catalogue['problems'] | Catalogue['algorithms']): z.ZodType<A> =>
    choice<A>(
      Object.fromEntries(
        Object.entries(parametersIn(rows)).map(([name, parameters]) => [name, objectOf(parameters, operators)]),
      ),
    );
  return z.strictObject(
    {
      problem: among<Problem>(catalogue.problems),
      algorithm: among<Algorithm>(catalogue.algorithms),
      budget: budgetSchema,
      stop: stopSchema,
    },
    {
      error: ({ code }) =>
        code === 'unrecognized_keys' ? oneOf(NAMES) : `a recipe: an object with ${NAMES.join(', ')}`,
    },
  );
};

/** Schemas take a while to make, and catalogues live as long as their programs. */
const schemas = new WeakMap<Catalogue, z.ZodType<Recipe>>();

/**
 * The structure of a recipe that is `completed`: names, types and ranges. Whether the parts fit each
 * other is for `refusalOf` to say.
 *
 * @internal
 */
export const recipeSchema = (catalogue: Catalogue): z.ZodType<Recipe> => {
  const known = schemas.get(catalogue);
  if (known !== undefined) return known;
  const schema = made(catalogue);
  schemas.set(catalogue, schema);
  return schema;
};
