import { makeHome } from '@evorx/files';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { claimDirectory, type ClaimedDirectory } from './claimed-directory';

/**
 * Claims a directory in the home of evorx, by the names that lead to it. The directories that it makes, and a home
 * that evorx made before, are their owner's alone.
 *
 * @category Files
 */
export const claimHome = (home: string, ...names: ReadonlyArray<string>): E.Either<string, ClaimedDirectory> =>
  pipe(
    claimDirectory(join(home, ...names), 0o700),
    E.map((claimed) => {
      makeHome(home);
      return claimed;
    }),
  );
