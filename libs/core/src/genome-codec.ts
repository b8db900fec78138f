import type { Bits, Genes } from './genes';
import { type Either, left, right } from 'fp-ts/Either';

/**
 * How one kind of genome is written as bytes. `toBytes` may share the genome's buffer; what `fromBytes` gives owns its own.
 *
 * @category Codecs
 */
export interface GenomeCodec<G> {
  /** Stored beside the bytes, and checked when they are read. */
  readonly name: string;
  readonly toBytes: (genome: G) => Uint8Array;
  /** Left: what is wrong with the bytes, as the end of a sentence that begins with the genome's place. */
  readonly fromBytes: (bytes: Uint8Array) => Either<string, G>;
}

const viewOf = (genome: Float32Array | Uint8Array): Uint8Array =>
  new Uint8Array(genome.buffer, genome.byteOffset, genome.byteLength);

/**
 * Real genes as 32-bit floats, in the byte order of the machine (little-endian on all that Node runs on in practice).
 *
 * @category Codecs
 * @example
 * import { genesCodec } from '@evorx/core';
 *
 * const same = genesCodec.fromBytes(genesCodec.toBytes(Float32Array.of(1, 2))); // right of an equal array
 */
export const genesCodec: GenomeCodec<Genes> = {
  name: 'float32',
  toBytes: viewOf,
  fromBytes: (bytes) =>
    bytes.length % Float32Array.BYTES_PER_ELEMENT === 0
      ? right(new Float32Array(new Uint8Array(bytes).buffer))
      : left(`has ${bytes.length} bytes, which is no multiple of 4`),
};

/**
 * Bits, one a byte.
 *
 * @category Codecs
 * @example
 * import { bitsCodec } from '@evorx/core';
 *
 * const wrong = bitsCodec.fromBytes(Uint8Array.of(0, 7)); // left
 */
export const bitsCodec: GenomeCodec<Bits> = {
  name: 'bits',
  toBytes: viewOf,
  fromBytes: (bytes) => {
    const wrong = bytes.find((bit) => bit > 1);
    return wrong === undefined ? right(new Uint8Array(bytes)) : left(`holds ${wrong}, where only 0 and 1 are bits`);
  },
};
