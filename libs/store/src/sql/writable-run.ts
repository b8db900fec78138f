import type { Kysely } from 'kysely';
import { noRun } from '../no-run';
import type { Schema } from './schema';

/** The number of a run that this owner may write to; rejects with why it may not. @internal */
export const writableRun = async (db: Kysely<Schema>, owner: string, id: string): Promise<number> => {
  const run = await db.selectFrom('runs').select(['number', 'owner']).where('id', '=', id).executeTakeFirst();
  if (run === undefined) throw new Error(noRun(id));
  if (run.owner !== owner) throw new Error(`The run ${id} belongs to another process.`);
  return run.number;
};
