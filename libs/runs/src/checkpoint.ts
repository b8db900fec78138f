import type { Encoded } from '@evorx/algorithms';
import type { RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Backend } from './run-result';

/**
 * All there is to know about a run between two generations: with it the run goes on as if it had never stopped.
 *
 * @category Checkpoint
 */
export interface Checkpoint {
  readonly spec: RunSpec;
  /** The strategy's state, as its codec wrote it. */
  readonly state: Encoded;
  readonly generation: number;
  readonly evaluations: number;
  /** Since the run's start, pauses left out. */
  readonly elapsedMs: number;
  /** SHA-256 of the data set that the run is evolved on; null where there is none. */
  readonly dataset: string | null;
  readonly backend: Backend;
  /** The version of evorx that wrote it. */
  readonly version: string;
  /** What the host remembers beside the strategy, as JSON: the last validation accuracy, how long the best has been steady. */
  readonly extra: unknown;
}

/**
 * Why a checkpoint cannot be read.
 *
 * @category Errors
 */
export interface CheckpointError {
  /** One sentence. */
  readonly message: string;
}

/*
 * magic (6) | format (u16) | header length (u32) | padding (u32) | header, JSON, padded to 8 | buffers, each padded to 8 | SHA-256 of all before
 * Numbers are little-endian. Buffers start at multiples of 8, so that any typed array fits.
 */
const MAGIC = Buffer.from('EVORX\n', 'latin1');
const FORMAT = 1;
const PREFIX = 16;
const DIGEST = 32;

const padded = (length: number): number => Math.ceil(length / 8) * 8;

const header = z.object({
  spec: z.object({
    preset: z.string().nullable(),
    recipe: z.record(z.string(), z.unknown()),
    seed: z.number(),
    stopAt: z.number().nullable(),
  }),
  json: z.unknown(),
  buffers: z.array(z.number().int().nonnegative()),
  generation: z.number(),
  evaluations: z.number(),
  elapsedMs: z.number(),
  dataset: z.string().nullable(),
  backend: z.enum(['tensorflow', 'wasm', 'cpu']),
  version: z.string(),
  extra: z.unknown(),
});

/**
 * A checkpoint as bytes, ready for a file. Copies the state once.
 *
 * @category Checkpoint
 */
export const encodeCheckpoint = (checkpoint: Checkpoint): Uint8Array => {
  const { state, ...rest } = checkpoint;
  const lengths = state.buffers.map((buffer) => buffer.byteLength);
  const json = Buffer.from(JSON.stringify({ ...rest, json: state.json, buffers: lengths }), 'utf8');
  const body = PREFIX + padded(json.length);
  const bytes = Buffer.alloc(lengths.reduce((sum, length) => sum + padded(length), body) + DIGEST);
  MAGIC.copy(bytes);
  bytes.writeUInt16LE(FORMAT, 6);
  bytes.writeUInt32LE(json.length, 8);
  json.copy(bytes, PREFIX);
  let offset = body;
  for (const buffer of state.buffers) {
    bytes.set(buffer, offset);
    offset += padded(buffer.byteLength);
  }
  createHash('sha256').update(bytes.subarray(0, offset)).digest().copy(bytes, offset);
  return bytes;
};

const left = (message: string): Either<CheckpointError, never> => E.left({ message });

/**
 * Reads what {@link encodeCheckpoint} wrote: `decodeCheckpoint(encodeCheckpoint(c))` is `right` of an equal checkpoint, whose buffers own
 * their memory. A file that is foreign, truncated, corrupt or of a newer format is a `left` that says so in one sentence.
 *
 * @category Checkpoint
 * @example
 * import { decodeCheckpoint } from '@evorx/runs';
 *
 * const foreign = decodeCheckpoint(new TextEncoder().encode('index,best')); // left of 'This is not a checkpoint of evorx.'
 */
export const decodeCheckpoint = (input: Uint8Array): Either<CheckpointError, Checkpoint> => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.length === 0) return left('The file is empty.');
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, bytes.length)))
    return left('This is not a checkpoint of evorx.');
  if (bytes.length < PREFIX + DIGEST) return left('The checkpoint is truncated.');
  const format = bytes.readUInt16LE(6);
  if (format !== FORMAT)
    return left(`The checkpoint has format ${format}, and this version of evorx reads format ${FORMAT}.`);
  const body = PREFIX + padded(bytes.readUInt32LE(8));
  const end = bytes.length - DIGEST;
  if (body > end) return left('The checkpoint is truncated.');
  const intact = createHash('sha256').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end));
  const parsed = readHeader(bytes.subarray(PREFIX, PREFIX + bytes.readUInt32LE(8)));
  if (parsed !== undefined) {
    const expected = parsed.buffers.reduce((sum, length) => sum + padded(length), body) + DIGEST;
    if (bytes.length < expected)
      return left(`The checkpoint is truncated: it has ${bytes.length} of ${expected} bytes.`);
  }
  if (!intact || parsed === undefined) return left('The checkpoint is corrupt: its checksum does not match.');
  const { json, buffers: lengths, spec, extra, ...rest } = parsed;
  let offset = body;
  const buffers = lengths.map((length) => {
    const buffer = Uint8Array.from(bytes.subarray(offset, offset + length));
    offset += padded(length);
    return buffer;
  });
  return E.right({ ...rest, extra, spec: spec as unknown as RunSpec, state: { json, buffers } });
};

const readHeader = (bytes: Uint8Array): z.infer<typeof header> | undefined => {
  try {
    return header.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
};
