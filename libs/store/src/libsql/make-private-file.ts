import { closeSync, openSync, statSync } from 'node:fs';

/**
 * Makes a file that only its owner may read, unless there is one: SQLite would make it readable for everybody, and
 * gives its journals the permissions of the file itself. An existing file is not opened, since closing it would end
 * the locks that other connections of this process have on it. Throws where it is a directory.
 *
 * @internal
 */
export const makePrivateFile = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (statSync(file).isDirectory()) throw new Error('it is a directory');
  }
};
