/**
 * An option that an operator, a stop or an evaluator cannot be made with. It is thrown where the operator is made, before any run; the
 * message names the owner, the option, its value, and what is accepted.
 *
 * @category Options
 * @example
 * import { OptionError, requireOption, wholeNumber } from '@evorx/core';
 *
 * try {
 *   requireOption('tournament', 'size', 2.5, wholeNumber({ min: 1 }));
 * } catch (error) {
 *   console.log(error instanceof OptionError && error.message); // tournament: size is 2.5, accepted is a whole number from 1
 * }
 */
export class OptionError extends RangeError {
  readonly _tag = 'OptionError';

  constructor(
    /** The function that was called. */
    readonly owner: string,
    /** The option, by name. */
    readonly option: string,
    readonly value: unknown,
    /** What the option may be, in words. */
    readonly accepted: string,
  ) {
    super(`${owner}: ${option} is ${shown(value)}, accepted is ${accepted}`);
    this.name = 'OptionError';
  }
}

/**
 * A set of values that an option may have: a test for it, and its description in words.
 *
 * @category Options
 */
export interface Accepted {
  readonly includes: (value: unknown) => boolean;
  readonly text: string;
}

/**
 * Throws {@link OptionError} unless `value` is accepted.
 *
 * @category Options
 * @example
 * import { numberIn, requireOption } from '@evorx/core';
 *
 * requireOption('uniformCrossover', 'rate', 0.9, numberIn({ min: 0, max: 1 }));
 */
export const requireOption = (owner: string, option: string, value: unknown, accepted: Accepted): void => {
  if (!accepted.includes(value)) throw new OptionError(owner, option, value, accepted.text);
};

/**
 * Safe whole numbers from `min` to `max`, both inclusive. Defaults to all from 0.
 *
 * @category Options
 * @example
 * import { wholeNumber } from '@evorx/core';
 *
 * const { text } = wholeNumber({ min: 1 }); // a whole number from 1
 */
export const wholeNumber = ({
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
}: { readonly min?: number; readonly max?: number } = {}): Accepted => ({
  includes: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
  text: `a whole number from ${min}${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`,
});

/**
 * Finite numbers from `min` to `max`, both inclusive, and above `above`. Defaults to all finite numbers.
 *
 * @category Options
 * @example
 * import { numberIn } from '@evorx/core';
 *
 * const { text } = numberIn({ above: 0 }); // a finite number above 0
 */
export const numberIn = ({
  min = -Infinity,
  max = Infinity,
  above = -Infinity,
}: { readonly min?: number; readonly max?: number; readonly above?: number } = {}): Accepted => ({
  includes: (value) =>
    Number.isFinite(value) && (value as number) >= min && (value as number) <= max && (value as number) > above,
  text: [
    'a finite number',
    ...(above === -Infinity ? [] : [`above ${above}`]),
    ...(min === -Infinity ? [] : [`from ${min}`]),
    ...(max === Infinity ? [] : [`to ${max}`]),
  ].join(' '),
});

/**
 * Two finite numbers in a list, the first not above the second.
 *
 * @category Options
 * @example
 * import { interval } from '@evorx/core';
 *
 * const crossed = interval.includes([1, 0]); // false
 */
export const interval: Accepted = {
  includes: (value) =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1],
  text: '[lower, upper], two finite numbers in that order',
};

const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return String(value);
};
