import { floatAtLeast } from './float-at-least';
import { floatAtMost } from './float-at-most';
import { type Accepted, openBoundsOption, requireOption } from './option';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

const inwards = ({ lower, upper }: Range): Range => ({ lower: floatAtLeast(lower), upper: floatAtMost(upper) });

/**
 * Bounds that a gene of single precision can keep: some number of that precision lies in the range. Either may be
 * infinite.
 *
 * @category Options
 * @example
 * import { floatBoundsOption } from '@evorx/random';
 *
 * // Single precision has 0.09999999403953552, and then 0.10000000149011612.
 * const none = floatBoundsOption.includes({ lower: 0.1, upper: 0.1 }); // false
 */
export const floatBoundsOption: Accepted = {
  includes: (value) => {
    if (!openBoundsOption.includes(value)) return false;
    const { lower, upper } = inwards(value as Range);
    return lower <= upper && lower < Infinity && upper > -Infinity;
  },
  text: '{ lower, upper }, two numbers in that order, with a number of single precision in their range',
};

/**
 * Bounds of `owner`, rounded inwards to single precision: every gene of a `Float32Array` that keeps these keeps the
 * given ones. Throws `OptionError` where no number of single precision lies within.
 *
 * @category Options
 * @example
 * import { floatBounds } from '@evorx/random';
 *
 * const { upper } = floatBounds('mutation', { lower: 0, upper: 0.1 }); // 0.09999999403953552
 */
export const floatBounds = (owner: string, bounds: Range): Range => {
  requireOption(owner, 'bounds', bounds, floatBoundsOption);
  return inwards(bounds);
};
