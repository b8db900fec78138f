import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { reasonOf } from '../terminal/reason-of';
import { badInput, type Failure } from '../terminal/failure';
import { claimDirectory } from './claimed-directory';

/**
 * Where a run leaves its files.
 *
 * @category Model
 */
export interface Destination {
  /** The directory of `--out`; null where the run is to leave nothing when it ends by itself. */
  readonly out: string | null;
  /** Null where no place can be written to. */
  readonly checkpoint: string | null;
  /** Takes away what was made for the run, if nothing of worth is in it: the checkpoint is deleted unless it is to be kept. */
  readonly close: (keepCheckpoint: boolean) => void;
}

const ACCEPTED = 'a directory that is new or empty and can be written to';
const sameFile = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);

const usable = (directory: string, resumed: string | null): E.Either<Failure, string> => {
  const refuse = (why: string, accepted = ACCEPTED) =>
    E.left(badInput('--out', `${JSON.stringify(directory)} ${why}`, accepted));
  if (directory === '') return refuse('is no directory');
  try {
    if (!existsSync(directory)) return E.right(directory);
    if (!statSync(directory).isDirectory()) return refuse('is a file');
    if (readdirSync(directory).length === 0) return E.right(directory);
  } catch (error) {
    return refuse(`cannot be read (${reasonOf(error)})`);
  }
  return resumed !== null && sameFile(dirname(resolve(resumed)), directory)
    ? E.right(directory)
    : refuse('is not empty', `${ACCEPTED}, or the one that holds the checkpoint of --resume`);
};

/**
 * The directory that a run saves to: the one of `--out`, else the one that the resumed run saved to.
 *
 * @category Files
 */
export const outDirectory = (out: string | undefined, resumed: string | null): E.Either<Failure, string | null> => {
  if (out !== undefined) return usable(out, resumed);
  const own = resumed === null ? null : dirname(resolve(resumed));
  return E.right(own !== null && existsSync(join(own, 'generations.csv')) ? own : null);
};

/**
 * Makes the place of a run's files, and tries whether it can be written to. Without a directory to save to, the checkpoint of an
 * interrupted or failed run is kept in `<home>/runs`; a home that cannot be written to costs the checkpoint alone.
 *
 * @category Files
 */
export const openDestination = (out: string | null, home: string, name: string): E.Either<Failure, Destination> => {
  if (out !== null) {
    return pipe(
      claimDirectory(out),
      E.bimap(
        (reason) => badInput('--out', `${JSON.stringify(out)} cannot be written to (${reason})`, ACCEPTED),
        ({ path, release }) => ({ out: path, checkpoint: join(path, 'checkpoint.evorx'), close: release }),
      ),
    );
  }
  return pipe(
    claimDirectory(join(home, 'runs', name)),
    E.matchW(
      () => E.right({ out: null, checkpoint: null, close: () => undefined }),
      ({ path, release }) =>
        E.right({
          out: null,
          checkpoint: join(path, 'checkpoint.evorx'),
          close: (keep: boolean) => {
            if (!keep) rmSync(join(path, 'checkpoint.evorx'), { force: true });
            release();
          },
        }),
    ),
  );
};
