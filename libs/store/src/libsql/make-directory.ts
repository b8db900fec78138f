import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it, as far as they are absent. (The recursive `mkdir` of Node never returns where a parent exists but takes
 * no entries, as in `/proc`.)
 *
 * @internal
 */
export const makeDirectory = async (path: string): Promise<void> => {
  if (existsSync(path)) return;
  await makeDirectory(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Another process may open the same database for the first time.
    if (error.code !== 'EEXIST') throw error;
  });
};
