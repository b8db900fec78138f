import { type Bits, type Representation, requireOption } from '@evorx/core';
import { bits as bitsOf, populationOf, type Random } from '@evorx/random';
import { bitFlipMutation, uniformCrossover } from '@evorx/variation';
import { sizeOption } from './bounds/size-option';
import { arrayCodec } from './codecs/array-codec';
import { hamming } from './distances/hamming';
import { resets } from './resets';
import { readList } from './codecs/read-list';

const isBit = (gene: unknown): gene is 0 | 1 => gene === 0 || gene === 1;

/**
 * Genomes of `length` bits, one a byte. Drawn as fair coins; varied by uniform crossover and by flipping one bit on
 * average; as far apart as the number of bits that differ. As JSON a list of 0 and 1.
 *
 * Throws `OptionError` unless `length` is a whole number from 1 to 1,000,000.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { bits } from '@evorx/representations';
 *
 * const [genomes] = bits({ length: 8 }).sample(50)(seed(1));
 */
export const bits = ({ length }: { readonly length: number }): Representation<Bits> => {
  requireOption('bits', 'length', length, sizeOption);
  const sample = (count: number): Random<ReadonlyArray<Bits>> => populationOf(count, bitsOf(length));
  return {
    kind: 'bits',
    size: length,
    sample,
    codec: arrayCodec<Bits>('bits', Uint8Array, length, (genome) => {
      const place = genome.findIndex((bit) => bit > 1);
      return place < 0 ? undefined : `holds ${genome[place]} at ${place}, where 0 or 1 is a gene`;
    }),
    json: {
      toJson: (genome) => Array.from(genome),
      fromJson: (json) =>
        readList(
          json,
          length,
          () => '0 or 1',
          (gene) => (isBit(gene) ? gene : undefined),
          (genes) => Uint8Array.from(genes),
        ),
    },
    distance: hamming,
    repair: (genome) => genome.map((bit) => (bit === 0 ? 0 : 1)),
    reset: resets<number, Bits>('bits', length, sample, (genome) => genome.slice()),
    variations: [uniformCrossover(), bitFlipMutation()],
  };
};
