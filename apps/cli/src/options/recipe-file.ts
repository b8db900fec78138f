import { readRegularFile } from '@evorx/files';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { reasonOf } from '../terminal/reason-of';
import { badInput, type Failure } from '../terminal/failure';

/** A tour of a hundred thousand cities is a tenth of it. */
const MOST_BYTES = 0x2000000;

/**
 * Reads the file of `--recipe`; what it says is checked with the recipe.
 *
 * @category Options
 */
export const recipeFile = (file: string): E.Either<Failure, unknown> => {
  const refuse = (message: string): Failure =>
    badInput('--recipe', message, 'a readable JSON file that holds a recipe');
  return pipe(
    E.tryCatch(
      () => readRegularFile(file, MOST_BYTES).toString('utf8'),
      (error) => refuse(`${file} cannot be read (${reasonOf(error)})`),
    ),
    E.chain((text) =>
      E.tryCatch(
        () => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown,
        (error) => refuse(`${file} is not JSON (${reasonOf(error)})`),
      ),
    ),
  );
};
