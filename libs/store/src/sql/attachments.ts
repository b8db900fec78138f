import type { Attachment, AttachmentKind } from '@evorx/runs';
import { ATTACHMENTS_KEPT } from '@evorx/runs/constants';
import * as O from 'fp-ts/Option';
import type { Option } from 'fp-ts/Option';
import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Keeps attachments of a run within a transaction, and of each kind only the newest. @internal */
export const keepAttachments = async (
  db: Kysely<Schema>,
  run: number,
  attachments: ReadonlyArray<Attachment>,
): Promise<void> => {
  for (const { kind, generation, bytes } of attachments)
    await db
      .insertInto('attachments')
      .values({
        run,
        kind,
        generation,
        size: bytes.length,
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['run', 'kind', 'generation'])
          .doUpdateSet((row) => ({ size: row.ref('excluded.size'), bytes: row.ref('excluded.bytes') })),
      )
      .execute();
  for (const kind of new Set(attachments.map((attachment) => attachment.kind)))
    await db
      .deleteFrom('attachments')
      .where('run', '=', run)
      .where('kind', '=', kind)
      .where('generation', 'not in', (rows) =>
        rows
          .selectFrom('attachments as newest')
          .select('newest.generation')
          .where('newest.run', '=', run)
          .where('newest.kind', '=', kind)
          .orderBy('newest.generation', 'desc')
          .limit(ATTACHMENTS_KEPT[kind]),
      )
      .execute();
};

const ofKind = (db: Kysely<Schema>, id: string, kind: AttachmentKind) =>
  db
    .selectFrom('attachments')
    .innerJoin('runs', 'runs.number', 'attachments.run')
    .where('runs.id', '=', id)
    .where('attachments.kind', '=', kind);

/** @internal */
export const attachments = (db: Kysely<Schema>, id: string, kind: AttachmentKind) =>
  ofKind(db, id, kind)
    .select(['attachments.generation', 'attachments.size'])
    .orderBy('attachments.generation', 'desc')
    .execute();

/** @internal */
export const attachment = async (
  db: Kysely<Schema>,
  id: string,
  kind: AttachmentKind,
  generation: number,
): Promise<Option<Attachment>> => {
  const found = await ofKind(db, id, kind)
    .where('attachments.generation', '=', generation)
    .select('attachments.bytes')
    .executeTakeFirst();
  // A driver gives an ArrayBuffer or a Buffer.
  return found === undefined ? O.none : O.some({ kind, generation, bytes: bytesOf(found.bytes) });
};

const bytesOf = (value: Uint8Array | ArrayBuffer): Uint8Array =>
  value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.length) : new Uint8Array(value);
