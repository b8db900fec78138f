import type { RecipeError } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';

const LONGEST = 200;

/**
 * What a terminal obeys or nobody sees: control characters, marks that turn the direction of the text around or have
 * no width, separators of lines, and halves of characters, which no database keeps.
 */
const MISLEADING = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * A name as it is kept: without the space around it, null where nothing is left.
 *
 * @category Internals
 */
export const runName = (name: string | null | undefined): Either<RecipeError, string | null> => {
  const trimmed = name?.trim() ?? '';
  const fits = trimmed.length <= LONGEST && !MISLEADING.test(trimmed);
  return fits
    ? E.right(trimmed === '' ? null : trimmed)
    : E.left({
        path: 'name',
        message: `${JSON.stringify(trimmed.length <= LONGEST ? trimmed : `${trimmed.slice(0, 20)}...`)} cannot be a run's name`,
        accepted: `at most ${LONGEST} characters, none of them a control character, invisible, or half of a character`,
      });
};
