import type { GenerationStats, RunChange, RunEvent, RunRecord } from '@evorx/runs';
import type { Kysely } from 'kysely';
import { inOrder, outOfOrder } from '../in-order';
import { appendedBefore } from './appended-before';
import { keepAttachments, type Staged } from './keep-attachments';
import { columnsOfJournal, journalRows } from './journal-row';
import { keysOf } from '../keys-of';
import { columnsOf } from './run-row';
import type { Schema } from './schema';
import { writableRun } from './writable-run';

/** Databases limit the parameters of a statement. */
const PARAMETERS = 20_000;

/** Rejects with why the run could not be written to. */
const refuse = async (db: Kysely<Schema>, owner: string, id: string, first?: GenerationStats): Promise<never> => {
  const number = await writableRun(db, owner, id);
  const run = await db.selectFrom('runs').select('lastIndex').where('number', '=', number).executeTakeFirst();
  throw new Error(outOfOrder(id, first?.index, run?.lastIndex));
};

/**
 * Appends to the journal of a run within a transaction; with `again`, unless an attempt whose answer was lost has done
 * so. One statement checks that the run is there, that it is this owner's, and that its generations go on where they
 * ended, takes the next sequences, and keeps everybody else from the row until the transaction is over.
 *
 * @internal
 */
export const append = async (
  db: Kysely<Schema>,
  owner: string,
  record: RunRecord,
  changes: ReadonlyArray<RunChange>,
  staged: ReadonlyArray<Staged>,
  again: boolean,
): Promise<ReadonlyArray<RunEvent>> => {
  const keys = keysOf(record.figures);
  const { rowOf, eventOf } = journalRows(keys);
  const before = again ? await appendedBefore(db, owner, record, changes) : undefined;
  if (before !== undefined) {
    await keepAttachments(db, before.run, staged);
    return before.events;
  }
  const generations = inOrder(record.id, changes);
  const first = generations[0];
  const last = generations.at(-1);

  let update = db
    .updateTable('runs')
    .set(changes.length > 0 || staged.length === 0 ? columnsOf(record) : {})
    .set((run) => ({ events: run('events', '+', changes.length) }))
    .where('id', '=', record.id)
    .where('owner', '=', owner)
    .returning(['number', 'events']);
  if (first !== undefined && last !== undefined)
    update = update
      .set(({ fn, val }) => ({ firstIndex: fn.coalesce('firstIndex', val(first.index)), lastIndex: last.index }))
      .where((run) => run.or([run('lastIndex', 'is', null), run('lastIndex', '=', first.index - 1)]));
  const run = await update.executeTakeFirst();
  if (run === undefined) return refuse(db, owner, record.id, first);

  const start = run.events - changes.length;
  const rows = changes.map((change, i) => rowOf(run.number, start + i, change));
  const most = Math.floor(PARAMETERS / columnsOfJournal(keys.length).length);
  for (let i = 0; i < rows.length; i += most)
    await db
      .insertInto('journal')
      .values(rows.slice(i, i + most))
      .execute();
  await keepAttachments(db, run.number, staged);
  return rows.map(eventOf);
};
