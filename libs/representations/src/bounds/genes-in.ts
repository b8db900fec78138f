import { type Bounds, type GeneBounds, requireOption } from '@evorx/core';
import { sizeOption } from './size-option';

/**
 * How many genes `owner` has: what its option says, or as many as there are bounds where they are a list. Throws
 * `OptionError` where neither says it, or both and not the same.
 */
export const genesIn = (
  owner: string,
  option: string,
  length: number | undefined,
  bounds: GeneBounds | undefined,
): number => {
  const listed = Array.isArray(bounds) ? (bounds as ReadonlyArray<Bounds>).length : undefined;
  if (listed === undefined || length !== undefined) requireOption(owner, option, length, sizeOption);
  if (listed === undefined || length === undefined) return (listed ?? length)!;
  requireOption(owner, option, length, {
    includes: () => length === listed,
    text: `${listed}, as many as there are bounds`,
  });
  return listed;
};
