import type { RunPage, RunRecord, RunState } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import type { Option } from 'fp-ts/Option';
import type { Kysely } from 'kysely';
import { recordOf } from './run-row';
import type { Schema } from './schema';

/** @internal */
export const get = async (db: Kysely<Schema>, id: string): Promise<Option<RunRecord>> => {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? O.none : O.some(recordOf(row));
};

/** @internal */
export const list = async (
  db: Kysely<Schema>,
  {
    first,
    after,
    state,
  }: { readonly first: number; readonly after?: string | undefined; readonly state?: RunState | undefined },
): Promise<RunPage> => {
  let query = db
    .selectFrom('runs')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(first + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  // No run is newer than one that is not there.
  if (after !== undefined)
    query = query.where('number', '<', (runs) => runs.selectFrom('runs').select('number').where('id', '=', after));
  const rows = await query.execute();
  return { runs: rows.slice(0, first).map(recordOf), hasMore: rows.length > first };
};

/** @internal */
export const count = async (db: Kysely<Schema>): Promise<Readonly<Partial<Record<RunState, number>>>> => {
  const rows = await db
    .selectFrom('runs')
    .select(({ fn }) => ['state', fn.countAll<number>().as('runs')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, runs }) => [state, runs]));
};
