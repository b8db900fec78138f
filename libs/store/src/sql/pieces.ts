import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Bytes in a row: what a database and its driver hold of an attachment at a time, several times over, and how long others wait for it. */
const PIECE = 1024 * 1024;

/** One at least. @internal */
export const piecesOf = (bytes: Uint8Array): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / PIECE)) }, (_, i) =>
    bytes.subarray(i * PIECE, (i + 1) * PIECE),
  );

/** @internal */
export const writePiece = async (
  db: Kysely<Schema>,
  attachment: number,
  position: number,
  { buffer, byteOffset, length }: Uint8Array,
): Promise<void> => {
  await db
    .insertInto('pieces')
    .values({ attachment, position, bytes: Buffer.from(buffer, byteOffset, length) })
    .execute();
};

// A driver gives an ArrayBuffer or a Buffer.
const viewOf = (value: Uint8Array | ArrayBuffer): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array(value);

/** Undefined where there is none, or none any more. @internal */
export const readPiece = async (
  db: Kysely<Schema>,
  attachment: number,
  position: number,
): Promise<Uint8Array | undefined> => {
  const row = await db
    .selectFrom('pieces')
    .where('attachment', '=', attachment)
    .where('position', '=', position)
    .select('bytes')
    .executeTakeFirst();
  return row === undefined ? undefined : viewOf(row.bytes);
};
