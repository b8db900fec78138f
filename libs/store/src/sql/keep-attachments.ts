import type { Attachment, AttachmentKind } from '@evorx/runs';
import { generationsKept } from '@evorx/runs/constants';
import type { Kysely } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { piecesOf, writePiece } from './pieces';
import type { Schema } from './schema';
import { writableRun } from './writable-run';

/**
 * An attachment, and the number of its row where its bytes are in the database already; no reader is told of them yet.
 * @internal
 */
export interface Staged {
  readonly attachment: Attachment;
  readonly number: number | undefined;
}

const writeRow = async (db: Kysely<Schema>, run: number, { kind, generation }: Attachment): Promise<number> => {
  const { number } = await db
    .insertInto('attachments')
    .values({ run, kind, generation, size: null })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
};

/**
 * Brings the bytes of a large attachment into the database, each piece in a transaction of its own, so that the
 * journals of other runs go on meanwhile. What is not kept in the end, after a crash say, goes with the next that is.
 *
 * @internal
 */
export const stage = async (db: Kysely<Schema>, owner: string, id: string, attachment: Attachment): Promise<Staged> => {
  const pieces = piecesOf(attachment.bytes);
  let number: number | undefined;
  if (pieces.length > 1)
    for (const [position, piece] of pieces.entries()) {
      number = await db.transaction().execute(async (transaction) => {
        const run = await writableRun(transaction, owner, id);
        const row = number ?? (await writeRow(transaction, run, attachment));
        await writePiece(transaction, row, position, piece);
        return row;
      });
      await setImmediate();
    }
  return { attachment, number };
};

/**
 * Forgets attachments of a kind, all but those to be kept, and what had not become one; of two of a generation the
 * later is kept.
 */
const forgetOlder = async (
  db: Kysely<Schema>,
  run: number,
  kind: AttachmentKind,
  { generation, number }: { readonly generation: number; readonly number: number },
): Promise<void> => {
  await db
    .deleteFrom('attachments')
    .where('run', '=', run)
    .where('kind', '=', kind)
    .where('number', '!=', number)
    .where(({ or, eb }) => or([eb('size', 'is', null), eb('generation', '=', generation)]))
    .execute();
  const there = await db
    .selectFrom('attachments')
    .select('generation')
    .where('run', '=', run)
    .where('kind', '=', kind)
    .orderBy('generation', 'desc')
    .execute();
  const generations = there.map((row) => row.generation);
  const kept = new Set(generationsKept(kind, generations));
  const gone = generations.filter((one) => !kept.has(one));
  if (gone.length === 0) return;
  await db
    .deleteFrom('attachments')
    .where('run', '=', run)
    .where('kind', '=', kind)
    .where('generation', 'in', gone)
    .execute();
};

/** Keeps attachments of a run within a transaction, and of each kind only so many. @internal */
export const keepAttachments = async (
  db: Kysely<Schema>,
  run: number,
  staged: ReadonlyArray<Staged>,
): Promise<void> => {
  for (const { attachment, number } of staged) {
    const { kind, generation, bytes } = attachment;
    const row = number ?? (await writeRow(db, run, attachment));
    if (number === undefined) await writePiece(db, row, 0, bytes);
    await db.updateTable('attachments').set({ size: bytes.length }).where('number', '=', row).execute();
    await forgetOlder(db, run, kind, { generation, number: row });
  }
};
