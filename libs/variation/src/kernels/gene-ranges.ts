import {
  type Bounds,
  boundsOption,
  floatBoundsOption,
  type GeneBounds,
  openBoundsOption,
  precisionOption,
  type Reals,
  requireOption,
} from '@evorx/core';
import { floatAtLeast, floatAtMost } from '@evorx/random';

/**
 * Bounds of genes: one for all of them, or one for each. Of single precision in `single`, where they are rounded
 * inwards.
 */
export interface GeneRanges {
  readonly single: ReadonlyArray<Bounds>;
  readonly double: ReadonlyArray<Bounds>;
}

/**
 * The bounds of `owner`, checked: numbers in order, finite ones unless `open`, and at a precision of 32 with a number
 * of that precision between them.
 */
export const geneRanges = (
  owner: string,
  bounds: GeneBounds,
  { precision, open = false }: { readonly precision: 32 | 64; readonly open?: boolean },
): GeneRanges => {
  requireOption(owner, 'precision', precision, precisionOption);
  const double = (Array.isArray(bounds) ? bounds : [bounds]) as ReadonlyArray<Bounds>;
  requireOption(owner, 'bounds', bounds, {
    includes: () => double.length > 0,
    text: '{ lower, upper }, or a list of them, one for each gene',
  });
  double.forEach((range, i) => {
    const option = Array.isArray(bounds) ? `bounds.${i}` : 'bounds';
    if (!open) requireOption(owner, option, range, boundsOption);
    requireOption(owner, option, range, precision === 32 ? floatBoundsOption : openBoundsOption);
  });
  const single = double.map(({ lower, upper }) => ({ lower: floatAtLeast(lower), upper: floatAtMost(upper) }));
  return { single, double };
};

/** The bounds as genes of this precision keep them: one for all genes, or one for each. */
export const rangesFor = (ranges: GeneRanges, genes: Reals): ReadonlyArray<Bounds> =>
  genes instanceof Float32Array ? ranges.single : ranges.double;
