import { p } from '@evorx/parameters';
import { z } from 'zod';
import { objectOf } from '../parameters/schema-of';
import type { StopSpec } from '../recipe';
import { choice } from './choice';

const steady = {
  generations: p.integer({
    default: 50,
    min: 1,
    max: 1_000_000_000,
    about: 'How many generations without improvement end the run.',
  }),
  tolerance: p.number({ default: 0, min: 0, max: 1e12, about: 'An improvement by no more than this is none.' }),
};

/** @internal */
export const targetSchema = z.number({ error: 'a number' });

/** The list of stops. @internal */
export const stopSchema: z.ZodType<ReadonlyArray<StopSpec>> = z
  .array(choice<StopSpec>({ target: targetSchema, steady: objectOf(steady) as z.ZodType }), {
    error: 'a list of at most 16 stops',
  })
  .max(16, { error: 'a list of at most 16 stops' });
