import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it, as far as they are absent, and returns the first that it made; undefined where
 * all were there. Directories that it makes have the permissions `mode`; defaults to those that the process gives to
 * new ones. Throws what the file system throws. (The recursive `mkdir` of Node never returns where a parent exists but
 * takes no entries, as in `/proc`.)
 *
 * @category Directories
 * @example
 * import { makeDirectories } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * makeDirectories(join(mkdtempSync(join(tmpdir(), 'example-')), 'a', 'b'), 0o700);
 */
export const makeDirectories = (path: string, mode = 0o777): string | undefined => {
  const absent: string[] = [];
  for (let each = path; !existsSync(each) && each !== dirname(each); each = dirname(each)) absent.unshift(each);
  let first: string | undefined;
  for (const each of absent) {
    try {
      mkdirSync(each, { mode });
      first ??= each;
    } catch (error) {
      // Another process may make it at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return first;
};
