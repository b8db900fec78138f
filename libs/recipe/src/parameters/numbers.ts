import { z } from 'zod';
import { type Field, field } from './field';

/** What a number may be. @internal */
export interface Range {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly description: string;
}

/** Numbers in a closed range; -0, which JSON would not keep, is 0. @internal */
export const ranged = (
  schema: z.ZodNumber,
  { min, max }: Pick<Range, 'min' | 'max'>,
  error: string,
): z.ZodType<number> =>
  schema
    .min(min, { error })
    .max(max, { error })
    .overwrite((value) => value + 0);

/** A whole number in a closed range. @internal */
export const integer = (range: Range): Field<number> =>
  field({ ...range, type: 'integer', accepted: `an integer from ${range.min} to ${range.max}` }, (error) =>
    ranged(z.int({ error }), range, error),
  );

/** A finite number in a closed range. @internal */
export const number = (range: Range): Field<number> =>
  field({ ...range, type: 'number', accepted: `a number from ${range.min} to ${range.max}` }, (error) =>
    ranged(z.number({ error }), range, error),
  );
