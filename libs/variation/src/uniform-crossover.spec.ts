import type { GeneArray } from '@evorx/core';
import { Gen, seed } from '@evorx/random';
import { arbitraryBits, arbitraryGenes, fitsProbabilities, holds, tally, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { uniformCrossover } from './index';
import { swapGenes } from './kernels/swap-genes';

variationLaws('uniformCrossover', () => uniformCrossover(), arbitraryGenes);
variationLaws('uniformCrossover of half the pairs', () => uniformCrossover({ rate: 0.5, bias: 0.3 }), arbitraryGenes);
variationLaws('uniformCrossover of bits', () => uniformCrossover(), arbitraryBits);

const ones = (pairs: number, length: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: 2 * pairs }, (_, i) => new Uint8Array(length).fill(i % 2));
/** First children of pairs of zeros and ones: a one is a gene that was exchanged. */
const firsts = (options: Parameters<typeof uniformCrossover>[0], pairs: number, length: number) =>
  uniformCrossover(options)
    .apply(ones(pairs, length))(seed(1))[0]
    .filter((_, i) => i % 2 === 0);

const kinds: ReadonlyArray<readonly [string, (values: ReadonlyArray<number>) => GeneArray]> = [
  ['Float32Array', (values) => Float32Array.from(values)],
  ['Float64Array', (values) => Float64Array.from(values)],
  ['Uint8Array', (values) => Uint8Array.from(values)],
  ['Int32Array', (values) => Int32Array.from(values)],
];

describe('uniformCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const children = (options: Parameters<typeof uniformCrossover>[0]): string =>
      firsts(options, 3, 40)
        .map((child) => child.join(''))
        .join(' ');
    expect(children({ rate: 0.5 })).toMatchInlineSnapshot(
      `"0000000000000000000000000000000000000000 0110110101001111101010000001101010010111 1100111001111011000100001010100110010111"`,
    );
    expect(children({ bias: 0.2 })).toMatchInlineSnapshot(
      `"0000000001001000000000110001000000010001 0000011000000000000000100110011000100001 1000000000100000000010010110110100001000"`,
    );
  });

  it.each(kinds)(
    'makes complementary children of a %s: each gene of both parents lives on, in its place',
    (_, from) => {
      holds(fc.record({ length: fc.nat({ max: 70 }), n: fc.nat(), bias: fc.constantFrom(0.3, 0.5) }), (given) => {
        const a = from(Array.from({ length: given.length }, (__, i) => i));
        const b = from(Array.from({ length: given.length }, (__, i) => 100 + i));
        const [[first, second]] = uniformCrossover({ bias: given.bias }).apply([a, b])(seed(given.n));
        return a.every(
          (gene, i) => (first![i] === gene && second![i] === b[i]) || (first![i] === b[i] && second![i] === gene),
        );
      });
    },
  );

  it('keeps every bit of a gene: NaN, infinities and negative zero pass', () => {
    const odd = Float32Array.of(NaN, -0, Infinity, 1e-45);
    const [[first, second]] = uniformCrossover().apply([odd, odd])(seed(1));
    expect([first, second]).toEqual([odd, odd]);
  });

  it('draws once a pair: with probability `rate` both cross, else both pass', () => {
    const crossed = firsts({ rate: 0.3 }, 5000, 40).filter((child) => child.includes(1)).length;
    expect(fitsProbabilities([crossed, 5000 - crossed], [0.3, 0.7])).toBe(true);
    expect(firsts({ rate: 0 }, 50, 40).some((child) => child.includes(1))).toBe(false);
  });

  it.each([0.1, 0.5, 0.8])('exchanges every gene with probability %f', (bias) => {
    const children = firsts({ bias }, 4000, 40);
    const exchanged = children.flatMap((child) => Array.from(child));
    expect(fitsProbabilities(tally(exchanged, 2), [1 - bias, bias])).toBe(true);
    for (const place of [0, 31, 32, 39]) {
      const counts = tally(
        children.map((child) => child[place]!),
        2,
      );
      expect(fitsProbabilities(counts, [1 - bias, bias])).toBe(true);
    }
  });

  it('exchanges neighbours independently', () => {
    const pairs = firsts({}, 4000, 40).map((child) => 2 * child[30]! + child[31]!);
    expect(fitsProbabilities(tally(pairs, 4), [0.25, 0.25, 0.25, 0.25])).toBe(true);
  });

  it('pairs parents in their order, and leaves an odd last one out', () => {
    const parents = [1, 2, 3, 4, 5].map((value) => new Float32Array(50).fill(value));
    const [children] = uniformCrossover().apply(parents)(seed(1));
    expect(children.map((child) => [...new Set(child)].sort().join())).toEqual(['1,2', '1,2', '3,4', '3,4']);
  });

  it('asks for an even number of parents', () => {
    expect([0, 1, 2, 3, 50, 51].map(uniformCrossover().parentsFor)).toEqual([0, 2, 2, 4, 50, 52]);
  });
});

describe('a biased exchange', () => {
  /** Answers one word, and one share, again and again. */
  const scripted = (word: number, share: number): Gen =>
    new (class extends Gen {
      override uint32(): number {
        return word;
      }
      override double(): number {
        return share;
      }
    })(seed(1));
  const exchanged = (bias: number, word: number, share: number): boolean => {
    const [first, second] = [Float32Array.of(0), Float32Array.of(1)];
    swapGenes(scripted(word, share), first, second, bias);
    return first[0] === 1;
  };

  it('is as rare as its bias says, where one word is too many', () => {
    // 2^32 * 1e-12: the word 0 counts for 0.0043 of itself.
    expect([exchanged(1e-12, 0, 0.0042), exchanged(1e-12, 0, 0.0044), exchanged(1e-12, 1, 0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([exchanged(1e-9, 3, 0.9), exchanged(1e-9, 4, 0.29), exchanged(1e-9, 4, 0.3)]).toEqual([true, true, false]);
    expect([exchanged(0, 0, 0), exchanged(1, 2 ** 32 - 1, 0.99)]).toEqual([false, true]);
  });
});
