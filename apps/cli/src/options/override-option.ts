import * as E from 'fp-ts/Either';
import { badInput, type Failure } from '../terminal/failure';

/**
 * One `--set PATH=VALUE`, taken apart.
 *
 * @category Model
 */
export interface Override {
  readonly path: string;
  readonly value: unknown;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * Reads `PATH=VALUE`: the value is JSON where it reads as JSON, and else the text itself.
 *
 * @category Options
 */
export const overrideOption = (text: string): E.Either<Failure, Override> => {
  const equals = text.indexOf('=');
  const path = text.slice(0, Math.max(0, equals)).trim();
  return /^[^.\s]+(\.[^.\s]+)*$/.test(path)
    ? E.right({ path, value: parsed(text.slice(equals + 1)) })
    : E.left(
        badInput(
          '--set',
          `${JSON.stringify(text)} is no PATH=VALUE`,
          'a dotted path into the recipe, = and a value, as in algorithm.generational.population=100',
        ),
      );
};
