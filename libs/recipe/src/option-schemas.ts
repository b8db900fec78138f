import * as E from 'fp-ts/Either';
import { z } from 'zod';
import { budgetParts } from './decoding/budget-schema';
import { targetSchema } from './decoding/stop-schema';
import { toRecipeError } from './decoding/to-recipe-error';
import { p } from '@evorx/parameters';
import { populationParameter } from './algorithms/generational';
import { givenOf } from './parameters/schema-of';
import type { RecipeError } from './recipe-error';
import type { RunOptions } from './run-spec';

const seed = p.integer({ default: 0, min: 0, max: 2 ** 31 - 1 });
const milliseconds = 'milliseconds above 0';

const schema = z.object({
  seed: givenOf(seed).optional(),
  population: givenOf(populationParameter).optional(),
  generations: budgetParts.generations.optional(),
  evaluations: budgetParts.evaluations.optional(),
  timeMs: z.number({ error: milliseconds }).positive({ error: milliseconds }).optional(),
  target: targetSchema.optional(),
  stopAt: budgetParts.generations.optional(),
});

/** Whether the options that are numbers are in range: the same ranges as in a recipe. @internal */
export const checkedNumbers = (options: RunOptions): E.Either<RecipeError, void> => {
  const result = schema.safeParse(options);
  return result.success ? E.right(undefined) : E.left(toRecipeError(options)(result.error));
};
