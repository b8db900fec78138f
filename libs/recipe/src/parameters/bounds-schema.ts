import { floatBoundsOption } from '@evorx/core';
import type { BoundsParameter } from '@evorx/parameters';
import { z } from 'zod';
import { ranged } from './ranged';

/** A closed range of genes, `[lower, upper]`. @internal */
export const boundsSchema = (
  parameter: BoundsParameter,
  error: string,
): z.ZodType<readonly [lower: number, upper: number]> => {
  const end = ranged(z.number({ error }), parameter, error);
  return z
    .tuple([end, end], { error })
    .refine(([lower, upper]) => lower < upper && floatBoundsOption.includes({ lower, upper }), { error })
    .readonly();
};
