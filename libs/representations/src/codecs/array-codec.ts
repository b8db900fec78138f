import type { GenomeCodec } from '@evorx/core';
import { left, right } from 'fp-ts/Either';

/** Arrays of numbers of one size, as a class. */
interface ArrayType<G> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer): G;
}

/**
 * Genomes of `length` genes as the bytes of their array, in the byte order of the machine. `wrong` says what is wrong
 * with a genome that has the right length, if anything is.
 */
export const arrayCodec = <G extends ArrayBufferView>(
  name: string,
  type: ArrayType<G>,
  length: number,
  wrong: (genome: G) => string | undefined = () => undefined,
): GenomeCodec<G> => ({
  name,
  toBytes: ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  fromBytes: (bytes) => {
    const expected = length * type.BYTES_PER_ELEMENT;
    if (bytes.length !== expected)
      return left(`has ${bytes.length} bytes, where ${expected} are a genome of ${length} genes`);
    const genome = new type(new Uint8Array(bytes).buffer);
    const fault = wrong(genome);
    return fault === undefined ? right(genome) : left(fault);
  },
});
