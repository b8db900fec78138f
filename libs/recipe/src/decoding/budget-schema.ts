import * as E from 'fp-ts/Either';
import { z } from 'zod';
import { parseDuration } from '../parse-duration';
import type { Budget } from '../recipe';
import { delegate } from './delegate';
import { oneOf } from './one-of';

const count = (least: number) => {
  const error = `an integer, ${least} or more`;
  return z.int({ error }).min(least, { error });
};

const DURATION = 'milliseconds above 0, or a duration such as 500ms, 90s, 2m, 1h';

const milliseconds = z.number({ error: DURATION }).positive({ error: DURATION });

/** Milliseconds, or a duration. */
const time = delegate<number>((input, refuse) => {
  if (typeof input !== 'string') return { schema: milliseconds };
  const duration = parseDuration(input);
  return E.isRight(duration) && duration.right > 0
    ? { schema: z.unknown().transform(() => duration.right) }
    : refuse(`${JSON.stringify(input)} is not a duration above 0`, DURATION);
});

/** What there is to be spent, as schemas and words. @internal */
export const budgetParts = { generations: count(0), evaluations: count(1), time };

const NAMES = Object.keys(budgetParts);

/** At least one part; `null` is none. @internal */
export const budgetSchema: z.ZodType<Budget> = z
  .strictObject(
    {
      generations: budgetParts.generations.nullish(),
      evaluations: budgetParts.evaluations.nullish(),
      time: time.nullish(),
    },
    {
      error: ({ code }) => (code === 'unrecognized_keys' ? oneOf(NAMES) : `an object with any of: ${NAMES.join(', ')}`),
    },
  )
  .transform(
    (budget) =>
      Object.fromEntries(Object.entries(budget).filter(([, part]) => part !== null && part !== undefined)) as Budget,
  )
  .refine((budget) => Object.keys(budget).length > 0, {
    params: { problem: 'no budget is given' },
    error: `at least one of: ${NAMES.join(', ')}`,
  });
