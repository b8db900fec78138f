import type { RunRecord } from '@evorx/runs';
import type { Kysely } from 'kysely';
import { columnsOf } from './run-row';
import type { Schema } from './schema';

/**
 * Creates a run. With `again`, one that is this owner's already was created by an attempt whose answer was lost.
 * @internal
 */
export const create = async (db: Kysely<Schema>, owner: string, record: RunRecord, again: boolean): Promise<void> => {
  const created = await db
    .insertInto('runs')
    .values({ id: record.id, owner, events: 0, name: record.name, ...columnsOf(record) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('number')
    .executeTakeFirst();
  if (created !== undefined) return;
  const there = await db.selectFrom('runs').select(['owner', 'events']).where('id', '=', record.id).executeTakeFirst();
  if (again && there?.owner === owner && there.events === 0) return;
  throw new Error(`There is a run with the id ${record.id} already.`);
};

/** Whether there was such a run. @internal */
export const rename = async (db: Kysely<Schema>, id: string, name: string | null): Promise<boolean> => {
  const { numUpdatedRows } = await db.updateTable('runs').set({ name }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0;
};

/** Removes a run with all that belongs to it, as the keys say; whether there was such a run. @internal */
export const remove = async (db: Kysely<Schema>, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db.deleteFrom('runs').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0;
};
