import { chmodSync, readdirSync, statSync } from 'node:fs';
import { makeDirectories } from './make-directories';

/** The permissions of a directory that only its owner may enter. */
const OWNER_ONLY = 0o700;

/**
 * Makes a directory that only its owner may enter, with those above it. One that exists is closed to others, as far as
 * this process may do that, if it is empty or holds nothing but `own`; with anything else in it, it is shared with
 * other programs, and stays as it is. Throws what the file system throws.
 *
 * @category Directories
 * @example
 * import { privateDirectory } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * privateDirectory(join(mkdtempSync(join(tmpdir(), 'example-')), 'home'), /^(cache|runs)$/);
 */
export const privateDirectory = (path: string, own: RegExp): void => {
  makeDirectories(path, OWNER_ONLY);
  const { mode, uid } = statSync(path);
  const isOpen = (mode & 0o077) !== 0;
  const isMine = uid === process.getuid?.();
  if (isOpen && isMine && readdirSync(path).every((name) => own.test(name))) chmodSync(path, OWNER_ONLY);
};
