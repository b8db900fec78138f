import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Codec, Encoded } from './codec';
import { crc32 } from './crc32';
import { isCount, isRecord } from './header-checks';

/*
 * "evxstate", the number of the layout, the length of the JSON and its bytes, the buffers one after another, and a CRC-32 of all that;
 * numbers are 32-bit words, the lowest byte first.
 */
const MAGIC = new TextEncoder().encode('evxstate');
const LAYOUT = 1;
const PREFIX = MAGIC.length + 8;
const SUM = 4;

const FOREIGN = 'These bytes are no state that evorx has saved.';
const DAMAGED = 'The saved state is damaged or incomplete.';

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * A state of a strategy as bytes, for a file or a database; {@link stateFromBytes} reads them. Copies the state once.
 *
 * @category Checkpoints
 * @example
 * import { searchCodec, snes, stateToBytes } from '@evorx/algorithms';
 * import { fromFunction } from '@evorx/evolution';
 * import { sphere } from '@evorx/problems';
 * import { normals, seed } from '@evorx/random';
 *
 * const { objective, score } = sphere({ dimension: 3 });
 * const strategy = snes({ init: normals(3), evaluator: fromFunction(objective, score), deviation: 0.3 });
 * strategy.start(seed(1)).subscribe((state) => console.log(stateToBytes(searchCodec)(state).length));
 */
export const stateToBytes =
  <S>({ encode }: Pick<Codec<S>, 'encode'>) =>
  (state: S): Uint8Array => {
    const { json, buffers } = encode(state);
    const lengths = buffers.map(({ byteLength }) => byteLength);
    const header = new TextEncoder().encode(JSON.stringify({ json, buffers: lengths }));
    const end = lengths.reduce((sum, length) => sum + length, PREFIX + header.length);
    const bytes = new Uint8Array(end + SUM);
    const view = viewOf(bytes);
    bytes.set(MAGIC);
    view.setUint32(MAGIC.length, LAYOUT, true);
    view.setUint32(MAGIC.length + 4, header.length, true);
    bytes.set(header, PREFIX);
    let offset = PREFIX + header.length;
    for (const buffer of buffers) {
      bytes.set(buffer, offset);
      offset += buffer.byteLength;
    }
    view.setUint32(end, crc32(bytes.subarray(0, end)), true);
    return bytes;
  };

/**
 * The state that {@link stateToBytes} wrote, with a codec of the same kind; left says in one sentence what is wrong: foreign bytes, another
 * layout, damage, or what the codec does not accept.
 *
 * @category Checkpoints
 * @example
 * import { searchCodec, stateFromBytes } from '@evorx/algorithms';
 *
 * const foreign = stateFromBytes(searchCodec)(new Uint8Array(100)); // left
 */
export const stateFromBytes =
  <S>({ decode }: Pick<Codec<S>, 'decode'>) =>
  (bytes: Uint8Array): E.Either<string, S> =>
    pipe(encodedFrom(bytes), E.chain(decode));

const encodedFrom = (bytes: Uint8Array): E.Either<string, Encoded> => {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) return E.left(FOREIGN);
  if (bytes.length < PREFIX + SUM) return E.left(DAMAGED);
  const view = viewOf(bytes);
  const layout = view.getUint32(MAGIC.length, true);
  if (layout !== LAYOUT) return E.left(`The saved state has layout ${layout}; this program reads ${LAYOUT}.`);
  const end = bytes.length - SUM;
  const start = PREFIX + view.getUint32(MAGIC.length + 4, true);
  if (start > end || crc32(bytes.subarray(0, end)) !== view.getUint32(end, true)) return E.left(DAMAGED);
  return pipe(
    E.tryCatch(
      () => JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, start))) as unknown,
      () => DAMAGED,
    ),
    E.chain((header) => {
      const lengths = isRecord(header) ? header['buffers'] : undefined;
      if (!isRecord(header) || !Array.isArray(lengths) || !lengths.every(isCount)) return E.left(DAMAGED);
      if (lengths.reduce((sum, length) => sum + length, start) !== end) return E.left(DAMAGED);
      let offset = start;
      const buffers = lengths.map((length) => bytes.slice(offset, (offset += length)));
      return E.right({ json: header['json'], buffers });
    }),
  );
};
