import * as E from 'fp-ts/Either';

/** Left with the problem unless the condition holds. @internal */
export const ensure = (holds: boolean, problem: string): E.Either<string, void> =>
  holds ? E.right(undefined) : E.left(problem);

/** A value as messages show it. @internal */
export const shown = (value: unknown): string =>
  value === undefined
    ? 'missing'
    : typeof value === 'string'
      ? JSON.stringify(value.slice(0, 40))
      : typeof value === 'number' || typeof value === 'boolean' || value === null
        ? String(value)
        : `of type ${Array.isArray(value) ? 'array' : typeof value}`;

/** Whether it is an object of JSON. @internal */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a whole number from 0. @internal */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isWord = (value: unknown): boolean => isCount(value) && value < 2 ** 32;

/** All zeros is the one state that the generator never leaves, and never reaches. @internal */
export const isRng = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const words = [value['a'], value['b'], value['c'], value['d']];
  return words.every(isWord) && words.some((word) => word !== 0);
};

/**
 * Whether it is an objective with a name and a direction, and with no other reference or unit than a number or a text.
 * @internal
 */
export const isObjective = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  (value['direction'] === 'minimise' || value['direction'] === 'maximise') &&
  (value['reference'] === undefined || Number.isFinite(value['reference'])) &&
  (value['unit'] === undefined || typeof value['unit'] === 'string');
