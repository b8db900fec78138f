import type { Figure } from '@evorx/evolution';
import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Where the journal of a run is, and which generations it has: all from the first to the last. @internal */
export interface JournalOf {
  readonly run: number;
  /** Null where there is none yet, as `lastIndex`. */
  readonly firstIndex: number | null;
  readonly lastIndex: number | null;
  readonly figures: ReadonlyArray<Figure>;
}

/** Undefined where there is no such run. @internal */
export const journalOf = async (db: Kysely<Schema>, id: string): Promise<JournalOf | undefined> => {
  const found = await db
    .selectFrom('runs')
    .select(['number as run', 'firstIndex', 'lastIndex', 'figures'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found && { ...found, figures: JSON.parse(found.figures) as ReadonlyArray<Figure> };
};
