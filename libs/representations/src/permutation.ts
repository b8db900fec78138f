import { optional, type Permutation, probability, type Representation, requireOption } from '@evorx/core';
import { draw, permutation as permutationOf, populationOf, sparse } from '@evorx/random';
import { inversionMutation, orderCrossover } from '@evorx/variation';
import { sizeOption } from './bounds/size-option';
import { arrayCodec } from './codecs/array-codec';
import { readList } from './codecs/read-list';
import { hamming } from './distances/hamming';
import { firstRepeated } from './first-repeated';

const RATE = optional(probability);

/**
 * Genomes that are the numbers 0 .. length-1 in some order. Every order is drawn as often; varied by order crossover
 * (rate 0.9) and by the inversion of a segment (of three genomes in ten); as far apart as the number of places that
 * differ. As JSON a list of numbers.
 *
 * Throws `OptionError` unless `length` is a whole number from 1 to 1,000,000.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { permutation } from '@evorx/representations';
 *
 * const [tours] = permutation({ length: 30 }).sample(50)(seed(1));
 */
export const permutation = ({ length }: { readonly length: number }): Representation<Permutation> => {
  requireOption('permutation', 'length', length, sizeOption);
  const isEntry = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
  const accepted = `a whole number from 0 to ${length - 1}`;
  /** What is wrong with numbers that are all in range. */
  const wrong = (genome: Permutation): string | undefined => {
    const place = firstRepeated(genome);
    return place === undefined
      ? undefined
      : `holds ${genome[place]} again at ${place}, where a number occurs once in a permutation`;
  };
  return {
    kind: 'permutation',
    size: length,
    sample: (count) => populationOf(count, permutationOf(length)),
    codec: arrayCodec<Permutation>('permutation', Uint32Array, length, (genome) => {
      const place = genome.findIndex((entry) => !isEntry(entry));
      return place < 0 ? wrong(genome) : `holds ${genome[place]} at ${place}, where ${accepted} is a gene`;
    }),
    json: {
      toJson: (genome) => Array.from(genome),
      fromJson: (json) =>
        readList(
          json,
          length,
          () => accepted,
          (gene) => (isEntry(gene) ? gene : undefined),
          (genes) => Uint32Array.from(genes),
          wrong,
        ),
    },
    distance: hamming,
    repair: (genome) => {
      const missing = new Set(Array.from({ length }, (_, i) => i));
      const kept = Array.from(genome, (entry) => missing.delete(entry));
      const rest = missing.values();
      return Uint32Array.from(genome, (entry, i) => (kept[i] === true ? entry : (rest.next().value as number)));
    },
    reset: (rate) => {
      requireOption('permutation', 'rate', rate, RATE);
      return {
        parentsFor: (children) => children,
        apply: (parents) =>
          draw((gen) =>
            parents.map((parent) => {
              const child = parent.slice();
              sparse(gen, length, rate ?? 1 / length, (place) => {
                const other = gen.below(length);
                const entry = child[place]!;
                child[place] = child[other]!;
                child[other] = entry;
              });
              return child;
            }),
          ),
      };
    },
    variations: [orderCrossover(), inversionMutation({ rate: 0.3 })],
  };
};
