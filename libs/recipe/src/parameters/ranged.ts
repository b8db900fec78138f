import { z } from 'zod';

/** The range of a number; a missing end is open. @internal */
export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Numbers in a closed range; -0, which JSON would not keep, is 0. @internal */
export const ranged = (schema: z.ZodNumber, { min, max }: Range, error: string): z.ZodType<number> => {
  const from = min === undefined ? schema : schema.min(min, { error });
  return (max === undefined ? from : from.max(max, { error })).overwrite((value) => value + 0);
};

/** Whole numbers in a closed range. @internal */
export const wholeIn = (range: Range, error: string): z.ZodType<number> => ranged(z.int({ error }), range, error);
