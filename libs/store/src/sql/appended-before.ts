import type { RunChange, RunEvent, RunRecord } from '@evorx/runs';
import { type Kysely, sql } from 'kysely';
import { keysOf } from '../keys-of';
import { journalRows } from './journal-row';
import type { Schema } from './schema';

/**
 * The events of an append whose answer was lost, where it had been committed: the journal of the run, which has no
 * other writer, ends with its changes then. (No two changes of a run that follow each other are the same: generations
 * count on, and a run that is paused, resumed or ended is so once.)
 *
 * It is asked within the transaction that would append again, and keeps others from the row until that is over: a
 * commit that is still under way on a connection that broke is waited for.
 *
 * @internal
 */
export const appendedBefore = async (
  db: Kysely<Schema>,
  owner: string,
  { id, figures }: RunRecord,
  changes: ReadonlyArray<RunChange>,
): Promise<{ readonly run: number; readonly events: ReadonlyArray<RunEvent> } | undefined> => {
  if (changes.length === 0) return undefined;
  const { rowOf, eventOf } = journalRows(keysOf(figures));
  const run = await db
    .updateTable('runs')
    .set({ events: sql`events` })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .returning(['number', 'events'])
    .executeTakeFirst();
  if (run === undefined || run.events < changes.length) return undefined;
  const start = run.events - changes.length;
  const expected = changes.map((change, i) => rowOf(run.number, start + i, change));
  const kept = await db
    .selectFrom('journal')
    .select(['sequence', 'type', 'detail', 'generation'])
    .where('run', '=', run.number)
    .where('sequence', '>=', start)
    .orderBy('sequence')
    .execute();
  const same = expected.every(({ sequence, type, detail, generation }, i) => {
    const row = kept[i];
    return row?.sequence === sequence && row.type === type && row.detail === detail && row.generation === generation;
  });
  return same ? { run: run.number, events: expected.map(eventOf) } : undefined;
};
