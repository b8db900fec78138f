import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { z } from 'zod';
import type { CheckpointError } from './checkpoint';

/*
 * magic (6) | format (u16) | header length (u32) | padding (u32) | header, JSON, padded to 8 | buffers, each padded to 8 | SHA-256 of all before
 * Numbers are little-endian. Buffers start at multiples of 8, so that any typed array fits.
 */

/** @internal */
export const MAGIC = Buffer.from('EVORX\n', 'latin1');
/** @internal */
export const FORMAT = 1;
/** Bytes before the header. @internal */
export const PREFIX = 16;
/** Bytes of the checksum. @internal */
export const DIGEST = 32;

/**
 * The most bytes of a checkpoint that are read from a file.
 *
 * @category Checkpoint
 */
export const CHECKPOINT_LIMIT = 2 ** 31;

/** The bytes that something takes up. @internal */
export const padded = (length: number): number => Math.ceil(length / 8) * 8;

const header = z.object({
  spec: z.object({
    preset: z.string().nullable(),
    recipe: z.record(z.string(), z.unknown()),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    stopAt: z.number().int().min(0).nullable(),
  }),
  json: z.unknown(),
  buffers: z.array(z.number().int().nonnegative()),
  generation: z.number().int().min(0),
  evaluations: z.number().int().min(0),
  elapsedMs: z.number().min(0),
  dataset: z.string().nullable(),
  backend: z.enum(['tensorflow', 'wasm', 'cpu']),
  version: z.string(),
  extra: z.unknown(),
});

/**
 * Where the parts of a checkpoint are.
 *
 * @internal
 */
export interface CheckpointLayout {
  readonly header: z.infer<typeof header>;
  /** Where the buffers begin. */
  readonly body: number;
  /** Where the checksum of all before it is. */
  readonly end: number;
}

const left = (message: string): Either<CheckpointError, never> => E.left({ message });

/** The sentence for a checkpoint that is whole and wrong. @internal */
export const CORRUPT: CheckpointError = { message: 'The checkpoint is corrupt: its checksum does not match.' };

const readHeader = (bytes: Buffer): Either<CheckpointError, z.infer<typeof header>> => {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return E.left(CORRUPT);
  }
  const { data, error } = header.safeParse(json);
  if (data !== undefined) return E.right(data);
  const { path = [], message = '' } = error?.issues[0] ?? {};
  return left(`The checkpoint is wrong at "${path.join('.')}": ${message.replace(/^(Invalid|Too \w+).*?: /, '')}.`);
};

/**
 * Finds the parts of a checkpoint, without its checksum being looked at.
 *
 * @internal
 */
export const checkpointLayout = (bytes: Buffer): Either<CheckpointError, CheckpointLayout> => {
  if (bytes.length === 0) return left('The file is empty.');
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, bytes.length)))
    return left('This is not a checkpoint of evorx.');
  if (bytes.length < PREFIX + DIGEST) return left('The checkpoint is truncated.');
  const format = bytes.readUInt16LE(6);
  if (format !== FORMAT)
    return left(`The checkpoint has format ${format}, and this version of evorx reads format ${FORMAT}.`);
  const length = bytes.readUInt32LE(8);
  const body = PREFIX + padded(length);
  const end = bytes.length - DIGEST;
  if (body > end) return left('The checkpoint is truncated.');
  const parsed = readHeader(bytes.subarray(PREFIX, PREFIX + length));
  if (E.isLeft(parsed)) return parsed;
  const expected = parsed.right.buffers.reduce((sum, length) => sum + padded(length), body) + DIGEST;
  return bytes.length < expected
    ? left(`The checkpoint is truncated: it has ${bytes.length} of ${expected} bytes.`)
    : E.right({ header: parsed.right, body, end });
};
