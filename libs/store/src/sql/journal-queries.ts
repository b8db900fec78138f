import type { GenerationStats, RunEvent } from '@evorx/runs';
import { type Kysely, sql } from 'kysely';
import { eventOf, generationOf } from './journal-row';
import type { Schema } from './schema';

/** A parameter that is a whole number in every database: SQLite takes all numbers of JavaScript for fractions. @internal */
export const whole = (n: number) => sql<number>`cast(${n} as bigint)`;

/** The journal of one run. @internal */
export const journalOf = (db: Kysely<Schema>, id: string) =>
  db.selectFrom('journal').where('journal.run', '=', (runs) => runs.selectFrom('runs').select('number').where('id', '=', id));

/** @internal */
export const events = async (
  db: Kysely<Schema>,
  id: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ReadonlyArray<RunEvent>> => {
  const rows = await journalOf(db, id)
    .where('sequence', '>', after)
    .selectAll('journal')
    .orderBy('sequence')
    .limit(Math.max(0, limit))
    .execute();
  return rows.map(eventOf);
};

/** @internal */
export const generations = async (
  db: Kysely<Schema>,
  id: string,
  { first, after, every }: { readonly first: number; readonly after: number; readonly every: number },
): Promise<ReadonlyArray<GenerationStats>> => {
  const rows = await journalOf(db, id)
    .where('generation', '>', after)
    .where((row) =>
      row.or([
        row(sql<number>`generation % ${whole(every)}`, '=', 0),
        row('generation', '=', (runs) => runs.selectFrom('runs').select('lastIndex').where('id', '=', id)),
      ]),
    )
    .selectAll('journal')
    .orderBy('generation')
    .limit(Math.max(0, first))
    .execute();
  return rows.map(generationOf);
};
