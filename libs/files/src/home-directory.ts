import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { privateDirectory } from './private-directory';

/** What evorx keeps in its home: the database with its journal files, and directories of its own. */
const OWN = /^(evorx\.db(-journal|(-wal|-shm)(\.\d+\.old)?)?|runs|cache)$/;

/**
 * Where evorx keeps what belongs to the user: `EVORX_HOME`, else `~/.evorx`.
 *
 * @category Home
 * @example
 * import { homeDirectory } from '@evorx/files';
 *
 * console.log(homeDirectory({ EVORX_HOME: '/var/lib/evorx' })); // /var/lib/evorx
 */
export const homeDirectory = (environment: Readonly<Record<string, string | undefined>> = process.env): string =>
  environment['EVORX_HOME'] ? resolve(environment['EVORX_HOME']) : join(homedir(), '.evorx');

/**
 * Makes the home directory, closed to other users. One that other programs use too is left as it is. Throws what the
 * file system throws.
 *
 * @category Home
 * @example
 * import { makeHome } from '@evorx/files';
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * makeHome(join(mkdtempSync(join(tmpdir(), 'example-')), '.evorx'));
 */
export const makeHome = (home: string): void => privateDirectory(home, OWN);
