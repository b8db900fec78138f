import { tryLock } from '@evorx/files';
import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { reasonOf } from '../terminal/reason-of';
import { badInput, type Failure } from '../terminal/failure';
import { claimDirectory, type ClaimedDirectory } from './claimed-directory';
import { claimHome } from './claimed-home';

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
  /**
   * Takes away what was made for the run, if nothing of worth is in it: the checkpoint is deleted unless it is to be
   * kept.
   */
  readonly close: (keepCheckpoint: boolean) => void;
}

const ACCEPTED = 'a directory that is new or empty and can be written to';
/** Held while a run saves to the directory that it is in. */
const LOCK = '.evorx-lock';
const sameFile = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);

const usable = (directory: string, resumed: string | null): E.Either<Failure, string> => {
  const refuse = (why: string, accepted = ACCEPTED) =>
    E.left(badInput('--out', `${JSON.stringify(directory)} ${why}`, accepted));
  if (directory === '') return refuse('is no directory');
  try {
    if (!existsSync(directory)) return E.right(directory);
    if (!statSync(directory).isDirectory()) return refuse('is a file');
    if (readdirSync(directory).every((name) => name === LOCK)) return E.right(directory);
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

const lockedDestination = (
  out: string,
  resumed: string | null,
  { path, release }: ClaimedDirectory,
): E.Either<Failure, Destination> => {
  const lock = tryLock(join(path, LOCK));
  if (lock === null)
    return E.left(badInput('--out', `${JSON.stringify(out)} is where another run is saved at the moment`, ACCEPTED));
  const close = (): void => {
    lock.release();
    release();
  };
  return pipe(
    // Another run may have come and gone since it was looked at.
    usable(path, resumed),
    E.bimap(
      (failure) => {
        close();
        return failure;
      },
      () => ({ out: path, checkpoint: join(path, 'checkpoint.evorx'), close }),
    ),
  );
};

/**
 * Makes the place of a run's files, and tries whether it can be written to. Of several runs that save to one
 * directory, one goes on, and the others are refused; `resumed` is the checkpoint to go on from, whose directory may
 * hold something. Without a directory to save to, the checkpoint of an interrupted or failed run is kept in
 * `<home>/runs`; a home that cannot be written to costs the checkpoint alone.
 *
 * @category Files
 */
export const openDestination = (
  out: string | null,
  home: string,
  name: string,
  resumed: string | null = null,
): E.Either<Failure, Destination> => {
  if (out !== null) {
    return pipe(
      claimDirectory(out),
      E.mapLeft((reason) => badInput('--out', `${JSON.stringify(out)} cannot be written to (${reason})`, ACCEPTED)),
      E.chain((claimed) => lockedDestination(out, resumed, claimed)),
    );
  }
  return pipe(
    claimHome(home, 'runs', name),
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
