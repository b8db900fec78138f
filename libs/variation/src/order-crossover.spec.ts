import { draw, seed } from '@evorx/random';
import { arbitraryPermutation, fitsProbabilities, holds, tally, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { orderCrossover } from './index';
import { crossOrder } from './kernels/cross-order';
import { segmentIn } from './kernels/segment-in';

variationLaws('orderCrossover', () => orderCrossover(), arbitraryPermutation);
variationLaws('orderCrossover at times', () => orderCrossover({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

describe('orderCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const [children] = orderCrossover({ rate: 1 }).apply([identityOf(9), identityOf(9).reverse()])(seed(1));
    expect(children.map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "210345678",
        "678543210",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const pairs = fc
      .nat({ max: 30 })
      .chain((length) => fc.tuple(arbitraryPermutation(length), arbitraryPermutation(length), fc.nat()));
    holds(pairs, ([a, b, n]) => orderCrossover({ rate: 1 }).apply([a, b])(seed(n))[0].every(isPermutation));
  });

  it('makes of equal parents their like', () => {
    holds(fc.tuple(arbitraryPermutation(12), fc.nat()), ([parent, n]) =>
      orderCrossover({ rate: 1 })
        .apply([parent, parent])(seed(n))[0]
        .every((child) => child.join() === parent.join()),
    );
  });

  it('crosses a pair with probability `rate`, and else passes both on', () => {
    const parents = Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? identityOf(40) : identityOf(40).reverse()));
    const [children] = orderCrossover({ rate: 0.3 }).apply(parents)(seed(1));
    const crossed = children.filter((child, i) => i % 2 === 0 && child.join() !== parents[0]!.join()).length;
    expect(crossed / 2000).toBeGreaterThan(0.25);
    expect(crossed / 2000).toBeLessThan(0.34);
  });

  it('draws every segment that is not empty as often', () => {
    const lengths: Array<number> = [];
    draw((gen) => {
      for (let i = 0; i < 15_000; i++) {
        const [start, end] = segmentIn(gen, 5);
        lengths.push(5 * start + end - 1);
      }
    })(seed(1));
    const probabilities = Array.from({ length: 25 }, (_, i) => (i % 5 >= Math.floor(i / 5) ? 1 / 15 : 0));
    expect(fitsProbabilities(tally(lengths, 25), probabilities)).toBe(true);
  });
});

/** As the papers write them: from 1. */
const from1 = (...numbers: ReadonlyArray<number>): Uint32Array => Uint32Array.from(numbers, (number) => number - 1);
const to1 = (genome: Uint32Array): ReadonlyArray<number> => Array.from(genome, (number) => number + 1);

describe('the example of the review', () => {
  it('is met', () => {
    const [first, second] = [from1(1, 2, 3, 4, 5, 6, 7, 8), from1(2, 4, 6, 8, 7, 5, 3, 1)];
    crossOrder(first, second, 2, 5);
    expect([to1(first), to1(second)]).toEqual([
      [8, 7, 3, 4, 5, 1, 2, 6],
      [4, 5, 6, 8, 7, 1, 2, 3],
    ]);
  });
});
