import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it, as far as they are absent, and gives the first that it made; undefined where all were there. Throws
 * what the file system throws. (The recursive `mkdir` of Node never returns where a parent exists but takes no entries, as in `/proc`.)
 *
 * @category Files
 */
export const makeDirectories = (path: string): string | undefined => {
  const absent: string[] = [];
  for (let each = path; !existsSync(each) && each !== dirname(each); each = dirname(each)) absent.unshift(each);
  absent.forEach((each) => mkdirSync(each));
  return absent[0];
};
