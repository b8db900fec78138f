import { join } from 'node:path';

/**
 * The database of an installation, for {@link openStore}: the one that was asked for (`DATABASE_URL`), else the file that belongs to its home
 * directory (`EVORX_HOME`). Every program that keeps runs takes it from here, so that all of one home see the same.
 *
 * @category Stores
 * @example
 * import { databaseUrl } from '@evorx/store';
 *
 * const url = databaseUrl('/home/me/.evorx', null); // file:/home/me/.evorx/evorx.db
 */
export const databaseUrl = (home: string, asked: string | null | undefined): string =>
  asked || `file:${join(home, 'evorx.db')}`;
