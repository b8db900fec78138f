import type { Representation } from '@evorx/core';
import { draw, populationOf, type Random } from '@evorx/random';
import { right } from 'fp-ts/Either';
import { arrayCodec } from '../codecs/array-codec';
import { readList } from '../codecs/read-list';
import { hamming } from '../distances/hamming';
import { resets } from '../resets';
import type { Alternatives } from './alternatives';

/** No place of a value: what a foreign one is written as, which is refused when it is read. */
const NONE = 0xffffffff;

/** Genomes of `size` choices. */
export const listOfChoices = <V>(
  size: number,
  { values, indexOf, text }: Alternatives<V>,
): Representation<ReadonlyArray<V>> => {
  const places = arrayCodec<Uint32Array>('choices', Uint32Array, size, (genome) => {
    const place = genome.findIndex((gene) => gene >= values.length);
    return place < 0
      ? undefined
      : `holds ${genome[place]} at ${place}, where a whole number from 0 to ${values.length - 1} is a choice`;
  });
  const sample = (count: number): Random<ReadonlyArray<ReadonlyArray<V>>> =>
    populationOf(
      count,
      draw((gen) => Array.from({ length: size }, () => values[gen.below(values.length)]!)),
    );
  const reset = resets<V, ReadonlyArray<V>>('choices', size, sample, (genome) => [...genome]);
  return {
    kind: 'choices',
    size,
    sample,
    codec: {
      name: places.name,
      toBytes: (genome) => places.toBytes(Uint32Array.from(genome, (value) => indexOf(value) ?? NONE)),
      fromBytes: (bytes) => {
        const read = places.fromBytes(bytes);
        return read._tag === 'Left' ? read : right(Array.from(read.right, (gene) => values[gene]!));
      },
    },
    json: {
      toJson: (genome) => genome,
      fromJson: (json) =>
        readList(
          json,
          size,
          () => text,
          (gene) => indexOf(gene),
          (genes) => genes.map((gene) => values[gene]!),
        ),
    },
    distance: hamming,
    reset,
    variations: [
      {
        parentsFor: (children) => children + (children % 2),
        apply: (parents) =>
          draw((gen) => {
            const children = parents.map((parent) => [...parent]);
            for (let pair = 0; pair + 1 < children.length; pair += 2) {
              const [first, second] = [children[pair]!, children[pair + 1]!];
              for (let i = 0; i < size; i++) {
                if (gen.int32() < 0) [first[i], second[i]] = [second[i]!, first[i]!];
              }
            }
            return children.length % 2 === 0 ? children : children.slice(0, -1);
          }),
      },
      reset(),
    ],
  };
};
