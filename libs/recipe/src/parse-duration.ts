import { type Either, left, right } from 'fp-ts/Either';

const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/;

/**
 * Reads a duration as milliseconds: a decimal number and its unit (`ms`, `s`, `m`, `h`) with nothing between them. Left: one sentence that
 * holds the text. Zero is a duration; whether it makes sense is for the place it is given at to say.
 *
 * @category Durations
 * @example
 * import { parseDuration } from '@evorx/recipe';
 *
 * const limit = parseDuration('1.5m'); // right of 90000
 */
export const parseDuration = (text: string): Either<string, number> => {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  return amount === undefined
    ? left(`${JSON.stringify(text)} is not a duration such as 500ms, 90s, 2m or 1h.`)
    : right(Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS]);
};
