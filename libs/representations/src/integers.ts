import { type Accepted, type Bounds, type Representation } from '@evorx/core';
import { draw, populationOf, type Random } from '@evorx/random';
import { uniformCrossover, uniformReset } from '@evorx/variation';
import { genesIn } from './bounds/genes-in';
import { boundsAt, boundsFrom, type Range } from './bounds/range';
import { arrayCodec } from './codecs/array-codec';
import { readList } from './codecs/read-list';
import { betweenNumbers } from './distances/between-numbers';
import { resets } from './resets';

const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

const WHOLE: Accepted = {
  includes: (value) =>
    [(value as Bounds).lower, (value as Bounds).upper].every(
      (end) => Number.isInteger(end) && end >= LEAST && end <= MOST,
    ),
  text: `[lower, upper] or { lower, upper }, two whole numbers in that order, from ${LEAST} to ${MOST}`,
};

/**
 * Genomes of integers, of 32 bits each. Every value within the bounds, both ends included, is drawn as often; varied
 * by uniform crossover and by drawing one gene anew on average; as far apart as by Euclid, each gene in units of the
 * width of its bounds. As JSON a list of numbers.
 *
 * Bounds are `{ lower, upper }` or `[lower, upper]`, the same for every gene, or a list with one for each. Throws
 * `OptionError` unless `length` is a whole number from 1 to 1,000,000, and the number of the bounds where they are a
 * list; and unless bounds are whole numbers of 32 bits in order.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { integers } from '@evorx/representations';
 *
 * const [dice] = integers({ length: 5, bounds: [1, 6] }).sample(50)(seed(1));
 */
export const integers = ({
  length,
  bounds: ranges,
}: {
  /** Genes in a genome. Defaults to the number of bounds. */
  readonly length?: number | undefined;
  readonly bounds: Range | ReadonlyArray<Range>;
}): Representation<Int32Array> => {
  const bounds = boundsFrom('integers', 'bounds', ranges, WHOLE);
  const size = genesIn('integers', 'length', length, bounds);
  const accepted = (place: number): string => {
    const { lower, upper } = boundsAt(bounds, place);
    return `a whole number from ${lower} to ${upper}`;
  };
  const isGene = (gene: unknown, place: number): gene is number => {
    const { lower, upper } = boundsAt(bounds, place);
    return Number.isInteger(gene) && (gene as number) >= lower && (gene as number) <= upper;
  };
  const sample = (count: number): Random<ReadonlyArray<Int32Array>> =>
    populationOf(
      count,
      draw((gen) => {
        const genome = new Int32Array(size);
        for (let i = 0; i < size; i++) {
          const { lower, upper } = boundsAt(bounds, i);
          genome[i] = lower + gen.below(upper - lower + 1);
        }
        return genome;
      }),
    );
  return {
    kind: 'integers',
    size,
    bounds,
    sample,
    codec: arrayCodec<Int32Array>('int32', Int32Array, size, (genome) => {
      const place = genome.findIndex((gene, i) => !isGene(gene, i));
      return place < 0 ? undefined : `holds ${genome[place]} at ${place}, where ${accepted(place)} is a gene`;
    }),
    json: {
      toJson: (genome) => Array.from(genome),
      fromJson: (json) =>
        readList(
          json,
          size,
          accepted,
          (gene, place) => (isGene(gene, place) ? gene : undefined),
          (genes) => Int32Array.from(genes),
        ),
    },
    distance: betweenNumbers(bounds),
    repair: (genome) =>
      genome.map((gene, i) => {
        const { lower, upper } = boundsAt(bounds, i);
        return Math.min(upper, Math.max(lower, gene));
      }),
    reset: resets<number, Int32Array>('integers', size, sample, (genome) => genome.slice()),
    variations: [uniformCrossover(), uniformReset({ bounds })],
  };
};
