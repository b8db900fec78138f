import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { isRecord } from './decoding/is-record';
import { oneOf } from './decoding/one-of';
import { shown } from './decoding/shown';
import type { RecipeError } from './recipe-error';

const refuse = (path: string, message: string, accepted: string): E.Either<RecipeError, never> =>
  E.left({ path, message, accepted });

const set = (
  target: unknown,
  keys: ReadonlyArray<string>,
  value: unknown,
  path: string,
): E.Either<RecipeError, unknown> => {
  const [key, ...rest] = keys;
  if (key === undefined) return E.right(value);
  const deeper = (inner: unknown): E.Either<RecipeError, unknown> =>
    rest.length === 0 ? E.right(value) : set(inner, rest, value, path);
  const here = `${JSON.stringify(key)} of ${path}`;
  if (Array.isArray(target)) {
    const index = /^\d{1,6}$/.test(key) ? Number(key) : NaN;
    const last = rest.length === 0 ? target.length : target.length - 1; // one past the end appends
    return index <= last
      ? pipe(
          deeper(target[index]),
          E.map((inner) => [...target.slice(0, index), inner, ...target.slice(index + 1)]),
        )
      : refuse(
          path,
          `${here} is not in a list of ${target.length}`,
          last < 0 ? 'a whole item at index 0, as the list is empty' : `an index from 0 to ${last}`,
        );
  }
  if (!isRecord(target))
    return refuse(path, `${here} is nowhere, as ${shown(target)} has no parts`, 'the path without its end');
  // A last key that is not there may be an optional one: the schema says whether it is known.
  if (rest.length > 0 && !Object.hasOwn(target, key))
    return refuse(path, `${here} is not there`, oneOf(Object.keys(target)));
  return pipe(
    deeper(Object.hasOwn(target, key) ? target[key] : undefined),
    E.map((inner) => ({ ...target, [key]: inner })),
  );
};

/**
 * A copy of a value with another one at a dotted path, where lists are indexed from 0 and one past their end appends. Left: the path leads
 * nowhere, and what is there instead.
 *
 * @internal
 */
export const override =
  (path: string, value: unknown) =>
  (target: unknown): E.Either<RecipeError, unknown> =>
    set(target, path.split('.'), value, path);
