import type { Migration } from 'kysely';
import type { Database } from '../database';
import { runs } from './0001-runs';
import { pieces } from './0002-pieces';
import { bestSoFar } from './0003-best-so-far';
import { figures } from './0004-figures';

/**
 * The migrations of a kind of database, in the order of their names; one that has been published never changes what it
 * executes.
 *
 * @category Internals
 */
export const migrationsOf = (kind: Database['kind']): Readonly<Record<string, Migration>> => ({
  '0001-runs': runs(kind),
  '0002-pieces': pieces(kind),
  '0003-best-so-far': bestSoFar(),
  '0004-figures': figures(),
});
