import type { Encoded } from '@evorx/algorithms';
import type { RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { createHash } from 'node:crypto';
import { checkpointLayout, CORRUPT, DIGEST, FORMAT, MAGIC, padded, PREFIX } from './checkpoint-layout';
import type { Backend } from '../model/run-result';

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
  return pipe(
    checkpointLayout(bytes),
    E.filterOrElse(
      ({ end }) => createHash('sha256').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end)),
      () => CORRUPT,
    ),
    E.map(({ header, body }) => {
      const { json, buffers: lengths, spec, extra, ...rest } = header;
      let offset = body;
      const buffers = lengths.map((length) => {
        const buffer = Uint8Array.from(bytes.subarray(offset, offset + length));
        offset += padded(length);
        return buffer;
      });
      return { ...rest, extra, spec: spec as unknown as RunSpec, state: { json, buffers } };
    }),
  );
};
