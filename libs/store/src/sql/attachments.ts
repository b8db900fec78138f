import type { Attachment, AttachmentKind } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import type { Option } from 'fp-ts/Option';
import type { Kysely } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { readPiece } from './pieces';
import type { Schema } from './schema';

const whole = (db: Kysely<Schema>, id: string, kind: AttachmentKind) =>
  db
    .selectFrom('attachments')
    .innerJoin('runs', 'runs.number', 'attachments.run')
    .where('runs.id', '=', id)
    .where('attachments.kind', '=', kind)
    .select(['attachments.number', 'attachments.generation', 'attachments.size'])
    .$narrowType<{ size: number }>()
    .where('attachments.size', 'is not', null);

/** @internal */
export const attachments = async (db: Kysely<Schema>, id: string, kind: AttachmentKind) => {
  const found = await whole(db, id, kind).orderBy('attachments.generation', 'desc').execute();
  return found.map(({ generation, size }) => ({ generation, size }));
};

/** The bytes of an attachment, read a piece at a time, so that others have their turn; nothing where it is replaced meanwhile. @internal */
export const attachment = async (
  db: Kysely<Schema>,
  id: string,
  kind: AttachmentKind,
  generation: number,
): Promise<Option<Attachment>> => {
  const found = await whole(db, id, kind).where('attachments.generation', '=', generation).executeTakeFirst();
  if (found === undefined) return O.none;
  const bytes = new Uint8Array(found.size);
  for (let position = 0, at = 0; at < bytes.length; position++) {
    const piece = await readPiece(db, found.number, position);
    if (piece === undefined) return O.none;
    bytes.set(piece, at);
    at += piece.length;
    await setImmediate();
  }
  return O.some({ kind, generation, bytes });
};
