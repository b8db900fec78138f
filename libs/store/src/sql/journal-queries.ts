import type { GenerationStats, RunEvent } from '@evorx/runs';
import { type Kysely, sql } from 'kysely';
import { journalOf } from './journal-of';
import { keysOf } from '../keys-of';
import { columnsOfJournal, journalRows } from './journal-row';
import type { Schema } from './schema';
import { whole } from './whole';

/**
 * A page of a journal. Sequences have no gaps, so that a range of them is the page; a limit would mislead the planner
 * of PostgreSQL. @internal
 */
export const events = async (
  db: Kysely<Schema>,
  id: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ReadonlyArray<RunEvent>> => {
  const journal = await journalOf(db, id);
  if (journal === undefined) return [];
  const start = Math.max(after, -1);
  const rows = await db
    .selectFrom('journal')
    .select(columnsOfJournal(journal.figures.length))
    .where('run', '=', journal.run)
    .where('sequence', '>', start)
    .where('sequence', '<=', start + limit)
    .orderBy('sequence')
    .execute();
  return rows.map(journalRows(keysOf(journal.figures)).eventOf);
};

/**
 * A page of generations. Indices have no gaps either: the range holds as many multiples of `every` as the page, or ends
 * with the last. @internal
 */
export const generations = async (
  db: Kysely<Schema>,
  id: string,
  { first, after, every }: { readonly first: number; readonly after: number; readonly every: number },
): Promise<ReadonlyArray<GenerationStats>> => {
  const journal = await journalOf(db, id);
  if (journal === undefined || journal.firstIndex === null) return [];
  const start = Math.max(after, journal.firstIndex - 1);
  const rows = await db
    .selectFrom('journal')
    .select(columnsOfJournal(journal.figures.length))
    .where('run', '=', journal.run)
    .where('generation', '>', start)
    .where('generation', '<=', start + first * every)
    .where((row) =>
      row.or([row(sql<number>`generation % ${whole(every)}`, '=', 0), row('generation', '=', journal.lastIndex)]),
    )
    .orderBy('generation')
    .execute();
  return rows.map(journalRows(keysOf(journal.figures)).generationOf);
};
