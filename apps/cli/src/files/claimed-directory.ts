import { makeDirectories } from '@evorx/files';
import { closeSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import { reasonOf } from '../terminal/reason-of';

/**
 * A directory that exists and has been written to.
 *
 * @category Files
 */
export interface ClaimedDirectory {
  readonly path: string;
  /** Takes away the directories that the claim made, as far as they are empty. */
  readonly release: () => void;
}

const PROBE_BYTES = 64 * 1024;

const probe = (directory: string): void => {
  const file = join(directory, `.evorx-${process.pid}`);
  const descriptor = openSync(file, 'wx');
  try {
    writeSync(descriptor, Buffer.alloc(PROBE_BYTES));
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
};

/**
 * Makes a directory where there is none, and tries whether it can be written to. Leaves nothing behind where it
 * cannot. Directories that it makes have the permissions `mode`; defaults to those that the process gives to new ones.
 *
 * @category Files
 */
export const claimDirectory = (directory: string, mode?: number): E.Either<string, ClaimedDirectory> => {
  const path = resolve(directory);
  let first: string | undefined;
  const release = (): void => {
    if (first === undefined) return;
    try {
      for (let each = path; each.length >= first.length; each = dirname(each)) rmdirSync(each);
    } catch {
      // Something is in it: then it stays.
    }
  };
  try {
    first = makeDirectories(path, mode);
    probe(path);
    return E.right({ path, release });
  } catch (error) {
    release();
    return E.left(reasonOf(error));
  }
};
