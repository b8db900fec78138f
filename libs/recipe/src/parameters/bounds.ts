import { floatBoundsOption } from '@evorx/core';
import { z } from 'zod';
import { type Field, field } from './field';
import { ranged } from './numbers';

/** Beyond it sums of squares of 32-bit genes lose all meaning. */
const FARTHEST = 1e6;

/** A closed range of genes, `[lower, upper]`. @internal */
export const bounds = (about: {
  readonly default: readonly [number, number];
  readonly description: string;
}): Field<readonly [lower: number, upper: number]> =>
  field(
    {
      ...about,
      type: 'bounds',
      min: -FARTHEST,
      max: FARTHEST,
      accepted: `two numbers from -${FARTHEST} to ${FARTHEST}, the lower and then the upper one, with a 32-bit float in their range`,
    },
    (error) => {
      const end = ranged(z.number({ error }), { min: -FARTHEST, max: FARTHEST }, error);
      return z
        .tuple([end, end], { error })
        .refine(([lower, upper]) => lower < upper && floatBoundsOption.includes({ lower, upper }), { error })
        .readonly();
    },
  );
