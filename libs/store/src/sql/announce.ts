import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema';

/** Notes within a transaction that a run changes, for those who follow the news of the database. @internal */
export const announce = (db: Kysely<Schema>, owner: string, run: string): Promise<unknown> => {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from changes)`;
  return db
    .insertInto('changes')
    .values({ run, number, owner })
    .onConflict((conflict) => conflict.column('run').doUpdateSet({ number, owner }))
    .execute();
};
