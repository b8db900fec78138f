import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Where the journal of a run is, and which generations it has: all from the first to the last. @internal */
export interface JournalOf {
  readonly run: number;
  /** Null where there is none yet, as `lastIndex`. */
  readonly firstIndex: number | null;
  readonly lastIndex: number | null;
}

/** Undefined where there is no such run. @internal */
export const journalOf = (db: Kysely<Schema>, id: string): Promise<JournalOf | undefined> =>
  db.selectFrom('runs').select(['number as run', 'firstIndex', 'lastIndex']).where('id', '=', id).executeTakeFirst();
