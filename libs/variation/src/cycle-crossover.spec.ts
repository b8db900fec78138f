import { seed } from '@evorx/random';
import { arbitraryPermutation, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { cycleCrossover } from './index';
import { crossCycle } from './kernels/cross-cycle';

variationLaws('cycleCrossover', () => cycleCrossover(), arbitraryPermutation);
variationLaws('cycleCrossover at times', () => cycleCrossover({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

describe('cycleCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const [children] = cycleCrossover({ rate: 1 }).apply([identityOf(9), identityOf(9).reverse()])(seed(1));
    expect(children.map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "872543610",
        "016345278",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const pairs = fc
      .nat({ max: 30 })
      .chain((length) => fc.tuple(arbitraryPermutation(length), arbitraryPermutation(length), fc.nat()));
    holds(pairs, ([a, b, n]) => cycleCrossover({ rate: 1 }).apply([a, b])(seed(n))[0].every(isPermutation));
  });

  it('makes of equal parents their like', () => {
    holds(fc.tuple(arbitraryPermutation(12), fc.nat()), ([parent, n]) =>
      cycleCrossover({ rate: 1 })
        .apply([parent, parent])(seed(n))[0]
        .every((child) => child.join() === parent.join()),
    );
  });

  it('crosses a pair with probability `rate`, and else passes both on', () => {
    const parents = Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? identityOf(40) : identityOf(40).reverse()));
    const [children] = cycleCrossover({ rate: 0.3 }).apply(parents)(seed(1));
    const crossed = children.filter((child, i) => i % 2 === 0 && child.join() !== parents[0]!.join()).length;
    expect(crossed / 2000).toBeGreaterThan(0.25);
    expect(crossed / 2000).toBeLessThan(0.34);
  });

  it('takes each number from the place that it has in one of the parents', () => {
    holds(fc.tuple(arbitraryPermutation(12), arbitraryPermutation(12), fc.nat()), ([a, b, n]) =>
      cycleCrossover({ rate: 1 })
        .apply([a, b])(seed(n))[0]
        .every((child) => child.every((number, i) => number === a[i] || number === b[i])),
    );
  });
});

/** As the papers write them: from 1. */
const from1 = (...numbers: ReadonlyArray<number>): Uint32Array => Uint32Array.from(numbers, (number) => number - 1);
const to1 = (genome: Uint32Array): ReadonlyArray<number> => Array.from(genome, (number) => number + 1);

describe('the example of the review', () => {
  it('is met', () => {
    const [first, second] = [from1(1, 2, 3, 4, 5, 6, 7, 8), from1(2, 4, 6, 8, 7, 5, 3, 1)];
    crossCycle(first, second, 0);
    expect([to1(first), to1(second)]).toEqual([
      [1, 2, 6, 4, 7, 5, 3, 8],
      [2, 4, 3, 8, 5, 6, 7, 1],
    ]);
  });
});
