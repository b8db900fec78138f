import { z } from 'zod';
import { delegate } from '../decoding/delegate';
import { isRecord } from '../decoding/is-record';
import type { Schedule } from '../recipe';
import { type Field, field, objectOf } from './field';
import { number, type Range, ranged } from './numbers';
import { text } from './text';

const CURVES = ['linear', 'exponential'] as const;

const endsOf = (range: Range) => {
  const end = (description: string): Field<number> => number({ ...range, description });
  return { from: end('Where it starts.'), to: end('Where it ends.') };
};

const after = number({
  default: 0,
  min: 0,
  max: 0.99,
  description: 'The share of the budget during which it stays where it starts.',
});

/** It has no default, so that a decoded schedule is what was given. */
const late: Field<number | undefined> = { ...after, schema: after.given(after.accepted).optional() } as Field<
  number | undefined
>;

const ramp = (range: Range): z.ZodType<Exclude<Schedule, number>> => {
  const { from, to } = endsOf(range);
  const required = ({ accepted, given, ...rest }: Field<number>): Field<number> => ({
    ...rest,
    accepted,
    given,
    schema: given(accepted),
  });
  const curve = text({ values: CURVES, default: 'linear', description: 'How it gets there.' });
  const ends = objectOf({ from: required(from), to: required(to), curve, after: late });
  return (ends as z.ZodType<Exclude<Schedule, number>>).superRefine((schedule, context) => {
    if (schedule.curve === 'linear') return;
    for (const end of ['from', 'to'] as const)
      if (schedule[end] <= 0)
        context.addIssue({
          code: 'custom',
          path: [end],
          params: { problem: `${schedule[end]} is not above 0, as an exponential schedule needs` },
          message: `a number above 0, at most ${range.max}, or the curve linear`,
        });
  });
};

/** A number in a closed range, or one that follows the progress of the run: `{ from, to, curve, after? }`, both ends in the range. @internal */
export const schedule = (range: Range): Field<Schedule> => {
  const accepted = `a number from ${range.min} to ${range.max}, or { from, to, curve } within it`;
  const moving = ramp(range);
  return field<Schedule>({ ...range, type: 'schedule', accepted }, (error) => {
    const fixed = ranged(z.number({ error }), range, error);
    return delegate<Schedule>((input) => ({ schema: isRecord(input) ? moving : fixed }));
  });
};
