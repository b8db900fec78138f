import { type Accepted, type Bounds, boundsOption, type GeneBounds, requireOption } from '@evorx/core';
import { MOST_GENES } from './size-option';

/**
 * A closed range: `{ lower, upper }` or `[lower, upper]`.
 *
 * @category Model
 */
export type Range = Bounds | readonly [lower: number, upper: number];

const TEXT = '[lower, upper] or { lower, upper }, two finite numbers in that order';
const LIST: Accepted = {
  includes: (value) => Array.isArray(value) && value.length > 0 && value.length <= MOST_GENES,
  text: `${TEXT}, or a list of at most ${MOST_GENES} of them, one for each gene`,
};
const ACCEPTED: Accepted = { ...boundsOption, text: TEXT };

const isRange = (value: unknown): value is Range =>
  Array.isArray(value) ? typeof value[0] === 'number' || typeof value[1] === 'number' : true;

const toBounds = (range: Range): Bounds =>
  Array.isArray(range)
    ? { lower: range.length === 2 ? (range[0] as number) : NaN, upper: range[1] as number }
    : (range as Bounds);

/**
 * The bounds in an option of `owner`, the same for every gene or a list with one for each; checked to be finite and
 * in order, and to be `accepted` besides.
 */
export const boundsFrom = (
  owner: string,
  option: string,
  ranges: Range | ReadonlyArray<Range>,
  accepted: Accepted = ACCEPTED,
): GeneBounds => {
  const checked = (name: string, range: Range): Bounds => {
    const bounds = typeof range === 'object' && range !== null ? toBounds(range) : range;
    requireOption(owner, name, range, { ...ACCEPTED, includes: () => ACCEPTED.includes(bounds) });
    requireOption(owner, name, range, { ...accepted, includes: () => accepted.includes(bounds) });
    return bounds;
  };
  if (isRange(ranges)) return checked(option, ranges);
  requireOption(owner, option, ranges, LIST);
  return ranges.map((range, i) => checked(`${option}.${i}`, range));
};

/** The bounds of a gene. */
export const boundsAt = (bounds: GeneBounds, place: number): Bounds =>
  Array.isArray(bounds) ? (bounds as ReadonlyArray<Bounds>)[place]! : (bounds as Bounds);
