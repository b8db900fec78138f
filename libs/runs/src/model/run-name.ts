import type { RecipeError } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';

const LONGEST = 200;

/**
 * A name as it is kept: without the space around it, null where nothing is left.
 *
 * @category Internals
 */
export const runName = (name: string | null | undefined): Either<RecipeError, string | null> => {
  const trimmed = name?.trim() ?? '';
  const fits = trimmed.length <= LONGEST && !/\p{Cc}/u.test(trimmed);
  return fits
    ? E.right(trimmed === '' ? null : trimmed)
    : E.left({
        path: 'name',
        message: `${JSON.stringify(trimmed.length <= LONGEST ? trimmed : `${trimmed.slice(0, 20)}...`)} cannot be a run's name`,
        accepted: `at most ${LONGEST} characters, none of them a control character`,
      });
};
