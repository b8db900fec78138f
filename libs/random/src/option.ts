/**
 * An option that an operator, a stop or an evaluator cannot be made with. It is thrown where the operator is made,
 * before any run; the message names the owner, the option, its value, and what is accepted.
 *
 * @category Options
 * @example
 * import { OptionError, requireOption, wholeNumber } from '@evorx/random';
 *
 * try {
 *   requireOption('tournament', 'size', 2.5, wholeNumber({ min: 1 }));
 * } catch (error) {
 *   if (error instanceof OptionError) console.log(error.message); // tournament: size is 2.5, accepted is ...
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
 * import { numberIn, requireOption } from '@evorx/random';
 *
 * requireOption('uniformCrossover', 'rate', 0.9, numberIn({ min: 0, max: 1 }));
 */
export const requireOption = (owner: string, option: string, value: unknown, accepted: Accepted): void => {
  if (!accepted.includes(value)) throw new OptionError(owner, option, value, accepted.text);
};

/**
 * Throws {@link OptionError} for the first of several options that is not accepted.
 *
 * @category Options
 * @example
 * import { numberIn, optional, probability, requireOptions } from '@evorx/random';
 *
 * const check = (options: { readonly rate: number; readonly scale?: number }) =>
 *   requireOptions('mutation', options, { rate: probability, scale: optional(numberIn({ above: 0 })) });
 * check({ rate: 0.1 });
 */
export const requireOptions = <const O extends Readonly<Record<string, Accepted>>>(
  owner: string,
  options: { readonly [K in keyof O]?: unknown },
  accepted: O,
): void => {
  for (const option of Object.keys(accepted)) requireOption(owner, option, options[option], accepted[option]!);
};

/**
 * Safe whole numbers from `min` to `max`, both inclusive. Defaults to all from 0.
 *
 * @category Options
 * @example
 * import { wholeNumber } from '@evorx/random';
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
 * Finite numbers from `min` to `max`, both inclusive, above `above` and below `below`. Defaults to all finite numbers.
 *
 * @category Options
 * @example
 * import { numberIn } from '@evorx/random';
 *
 * const { text } = numberIn({ above: 0 }); // a finite number above 0
 */
export const numberIn = ({
  min = -Infinity,
  max = Infinity,
  above = -Infinity,
  below = Infinity,
}: {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
} = {}): Accepted => ({
  includes: (value) =>
    Number.isFinite(value) &&
    (value as number) >= min &&
    (value as number) <= max &&
    (value as number) > above &&
    (value as number) < below,
  text: [
    'a finite number',
    ...(above === -Infinity ? [] : [`above ${above}`]),
    ...(min === -Infinity ? [] : [`from ${min}`]),
    ...(max === Infinity ? [] : [`to ${max}`]),
    ...(below === Infinity ? [] : [`below ${below}`]),
  ].join(' '),
});

/**
 * Two finite numbers in a list, the first not above the second.
 *
 * @category Options
 * @example
 * import { interval } from '@evorx/random';
 *
 * const crossed = interval.includes([1, 0]); // false
 */
export const interval: Accepted = {
  includes: (value) =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1],
  text: '[lower, upper], two finite numbers in that order',
};

/**
 * Probabilities and shares: finite numbers from 0 to 1.
 *
 * @category Options
 * @example
 * import { probability } from '@evorx/random';
 *
 * const ends = [0, 1].every(probability.includes); // true
 */
export const probability: Accepted = numberIn({ min: 0, max: 1 });

/**
 * `{ lower, upper }`, two finite numbers, the first not above the second: where genes are drawn from.
 *
 * @category Options
 * @example
 * import { boundsOption } from '@evorx/random';
 *
 * const crossed = boundsOption.includes({ lower: 1, upper: 0 }); // false
 */
export const boundsOption: Accepted = {
  includes: (value) => {
    const ends = endsOf(value);
    return ends.every(Number.isFinite) && ends[0]! <= ends[1]!;
  },
  text: '{ lower, upper }, two finite numbers in that order',
};

/**
 * `{ lower, upper }`, two numbers in that order, of which either may be infinite: what genes are clipped to.
 *
 * @category Options
 * @example
 * import { openBoundsOption } from '@evorx/random';
 *
 * const positive = openBoundsOption.includes({ lower: 0, upper: Infinity }); // true
 */
export const openBoundsOption: Accepted = {
  includes: (value) => {
    const ends = endsOf(value);
    return ends.every((end) => typeof end === 'number') && ends[0]! <= ends[1]!;
  },
  text: '{ lower, upper }, two numbers in that order, of which either may be infinite',
};

/**
 * What `accepted` includes, or `undefined`.
 *
 * @category Options
 * @example
 * import { optional, probability } from '@evorx/random';
 *
 * const absent = optional(probability).includes(undefined); // true
 */
export const optional = ({ includes, text }: Accepted): Accepted => ({
  includes: (value) => value === undefined || includes(value),
  text: `${text}, or undefined`,
});

/**
 * Arrays, typed ones too, of at least `min` elements that `accepted` includes; `min` defaults to 0.
 *
 * @category Options
 * @example
 * import { listOption, wholeNumber } from '@evorx/random';
 *
 * const layers = listOption(wholeNumber({ min: 1 })).includes([784, 128, 10]); // true
 */
export const listOption = ({ includes, text }: Accepted, { min = 0 }: { readonly min?: number } = {}): Accepted => ({
  includes: (value) =>
    (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) &&
    elementsOf(value).length >= min &&
    Array.prototype.every.call(value, includes),
  text: `a list of ${min === 0 ? '' : `at least ${min}, `}each ${text}`,
});

/**
 * One of some words.
 *
 * @category Options
 * @example
 * import { oneOfOption } from '@evorx/random';
 *
 * const known = oneOfOption(['relu', 'tanh']).includes('relu'); // true
 */
export const oneOfOption = (words: ReadonlyArray<string>): Accepted => ({
  includes: (value) => words.includes(value as string),
  text: `one of: ${words.join(', ')}`,
});

const endsOf = (value: unknown): ReadonlyArray<number> => {
  if (typeof value !== 'object' || value === null) return [NaN, NaN];
  const { lower, upper } = value as { readonly lower?: number; readonly upper?: number };
  return [lower ?? NaN, upper ?? NaN];
};

const elementsOf = (value: unknown): ArrayLike<unknown> => value as ArrayLike<unknown>;

const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (Object.prototype.toString.call(value) === '[object Object]')
    return `{ ${Object.entries(value as object)
      .map(([key, field]) => `${key}: ${shown(field)}`)
      .join(', ')} }`;
  return String(value);
};
