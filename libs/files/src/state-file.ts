import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';
import { readRegularFile } from './regular-file';
import { replaceFile } from './replace-file';

/*
 * magic (8) | header length (u32, little-endian) | header, JSON | buffers, one after the other | SHA-256 of all before
 */
const MAGIC = Buffer.from('EVORXST1', 'latin1');
const PREFIX = MAGIC.length + 4;
const DIGEST = 32;
const LIMIT = 2 ** 31;

/**
 * How a state is taken apart for a file and put together again: `codec` of every strategy is one.
 *
 * @category States
 */
export interface StateCodec<S> {
  readonly encode: (state: S) => { readonly json: unknown; readonly buffers: ReadonlyArray<Uint8Array> };
  readonly decode: (encoded: {
    readonly json: unknown;
    readonly buffers: ReadonlyArray<Uint8Array>;
  }) => E.Either<string, S>;
}

/**
 * Why a state cannot be written or read: one sentence that names the file.
 *
 * @category Errors
 */
export interface StateFileError {
  readonly message: string;
}

const reasonOf =
  (file: string, deed: string) =>
  (error: unknown): StateFileError => ({
    message: `${file} cannot be ${deed}: ${(error as Error).message}`,
  });

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const bytesOf = <S>(codec: StateCodec<S>, state: S): Buffer => {
  const { json, buffers } = codec.encode(state);
  const header = Buffer.from(JSON.stringify({ json, buffers: buffers.map(({ byteLength }) => byteLength) }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.concat([MAGIC, length, header, ...buffers]);
  return Buffer.concat([body, digestOf(body)]);
};

/** Header and buffers, once the checksum has matched. */
const partsOf = (body: Buffer): { readonly json: unknown; readonly buffers: ReadonlyArray<Uint8Array> } => {
  const start = PREFIX + body.readUInt32LE(MAGIC.length);
  const { json, buffers } = JSON.parse(body.subarray(PREFIX, start).toString('utf8')) as {
    readonly json: unknown;
    readonly buffers: ReadonlyArray<number>;
  };
  let offset = start;
  return { json, buffers: buffers.map((length) => Uint8Array.from(body.subarray(offset, (offset += length)))) };
};

const decoded = <S>(codec: StateCodec<S>, bytes: Buffer): E.Either<string, S> => {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return E.left('it is no state that evorx wrote');
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  if (body.length < PREFIX || !digestOf(body).equals(bytes.subarray(body.length)))
    return E.left('it is damaged: its checksum does not match');
  return codec.decode(partsOf(body));
};

/**
 * Writes a strategy's state to a file, from which {@link loadState} reads an equal one. Written beside its place, on
 * the disk, and then renamed: a
 * crash leaves the old file or the new one, and never a part. Costs a copy of the state.
 *
 * @category States
 * @example
 * ```ts no-run
 * import { generationCodec, genesCodec } from '@evorx/algorithms';
 * import type { Generation, Genes } from '@evorx/core';
 * import { saveState } from '@evorx/files';
 *
 * declare const state: Generation<Genes>;
 * saveState('state.evorx-state', generationCodec(genesCodec))(state)().then(console.log); // a right
 * ```
 */
export const saveState =
  <S>(file: string, codec: StateCodec<S>) =>
  (state: S): TE.TaskEither<StateFileError, void> =>
    TE.tryCatch(async () => replaceFile(file, bytesOf(codec, state)), reasonOf(file, 'written'));

/**
 * Reads the state that {@link saveState} wrote. A file that is absent, foreign, damaged, or of another strategy is a
 * left that says so.
 *
 * @category States
 * @example
 * ```ts no-run
 * import { generationCodec, genesCodec } from '@evorx/algorithms';
 * import { loadState } from '@evorx/files';
 *
 * loadState('state.evorx-state', generationCodec(genesCodec))().then(console.log);
 * ```
 */
export const loadState = <S>(file: string, codec: StateCodec<S>): TE.TaskEither<StateFileError, S> =>
  pipe(
    TE.tryCatch(async () => readRegularFile(file, LIMIT), reasonOf(file, 'read')),
    TE.flatMapEither((bytes) =>
      pipe(
        decoded(codec, bytes),
        E.mapLeft((problem) => ({ message: `${file} cannot be used: ${problem}` })),
      ),
    ),
  );
