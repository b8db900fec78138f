import { acceptedBy, p, type Schedule, type ScheduleParameter } from '@evorx/parameters';
import { z } from 'zod';
import { delegate } from '../decoding/delegate';
import { isRecord } from '../decoding/is-record';
import { oneOf } from '../decoding/one-of';
import { strictObject } from './strict-object';
import { ranged } from './ranged';

const CURVES = ['linear', 'exponential'] as const;

const AFTER = { min: 0, max: 0.99 };

/** A schedule that moves, with both ends in the range. */
const ramp = ({ min, max }: ScheduleParameter): z.ZodType<Exclude<Schedule, number>> => {
  const end = (): z.ZodType<number> => {
    const error = acceptedBy(p.number({ default: min, min, max }));
    return ranged(z.number({ error }), { min, max }, error);
  };
  const late = acceptedBy(p.number({ default: 0, ...AFTER }));
  const ends = strictObject({
    from: end(),
    to: end(),
    curve: z.enum(CURVES, { error: oneOf(CURVES) }).prefault('linear'),
    // It has no default, so that a decoded schedule is what was given.
    after: ranged(z.number({ error: late }), AFTER, late).optional(),
  });
  return (ends as unknown as z.ZodType<Exclude<Schedule, number>>).superRefine((schedule, context) => {
    if (schedule.curve === 'linear') return;
    for (const end of ['from', 'to'] as const)
      if (schedule[end] <= 0)
        context.addIssue({
          code: 'custom',
          path: [end],
          params: { problem: `${schedule[end]} is not above 0, as an exponential schedule needs` },
          message: `a number above 0, at most ${max}, or the curve linear`,
        });
  });
};

/** A number in a closed range, or one that follows the progress of the run. @internal */
export const scheduleSchema = (parameter: ScheduleParameter, error: string): z.ZodType<Schedule> => {
  const moving = ramp(parameter);
  const fixed = ranged(z.number({ error }), parameter, error);
  return delegate<Schedule>((input) => ({ schema: isRecord(input) ? moving : fixed }));
};
