import { z } from 'zod';
import { algorithmRows } from '../algorithms/rows';
import { schemasOf } from '../operators/schemas-of';
import { problemRows } from '../problems/rows';
import type { Algorithm, Problem, Recipe } from '../recipe';
import { budgetSchema } from './budget-schema';
import { choice } from './choice';
import { oneOf } from './one-of';
import { stopSchema } from './stop-schema';

const NAMES = ['problem', 'algorithm', 'budget', 'stop'];

/**
 * The structure of a recipe that is `completed`: names, types and ranges. Whether the parts fit each
 * other is for `refusalOf` to say.
 *
 * @internal
 */
export const recipeSchema: z.ZodType<Recipe> = z.strictObject(
  {
    problem: choice<Problem>(schemasOf(problemRows)),
    algorithm: choice<Algorithm>(schemasOf(algorithmRows)),
    budget: budgetSchema,
    stop: stopSchema,
  },
  {
    error: ({ code }) => (code === 'unrecognized_keys' ? oneOf(NAMES) : `a recipe: an object with ${NAMES.join(', ')}`),
  },
);
