import { seed } from '@evorx/random';
import { arbitraryPermutation, fitsProbabilities, holds, tally, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { swapMutation } from './index';

variationLaws('swapMutation', () => swapMutation(), arbitraryPermutation);
variationLaws('swapMutation at times', () => swapMutation({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

const childrenOf = (length: number, count: number): ReadonlyArray<Uint32Array> =>
  swapMutation({ rate: 1 }).apply(Array.from({ length: count }, () => identityOf(length)))(seed(1))[0];

describe('swapMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(childrenOf(9, 3).map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "018345672",
        "021345678",
        "102345678",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const cases = fc.nat({ max: 30 }).chain((length) => fc.tuple(arbitraryPermutation(length), fc.nat()));
    holds(cases, ([parent, n]) => isPermutation(swapMutation({ rate: 1 }).apply([parent])(seed(n))[0][0]!));
  });

  it('mutates a genome with probability `rate`', () => {
    const [children] = swapMutation({ rate: 0.3 }).apply(Array.from({ length: 5000 }, () => identityOf(200)))(seed(1));
    const mutated = children.filter((child) => child.some((number, i) => number !== i)).length;
    expect(fitsProbabilities([mutated, 5000 - mutated], [0.3, 0.7])).toBe(true);
  });

  it('swaps every two numbers as often', () => {
    const pairs = childrenOf(4, 6000).map((child) => {
      const moved = [0, 1, 2, 3].filter((place) => child[place] !== place);
      return 4 * moved[0]! + moved[1]!;
    });
    const probabilities = Array.from({ length: 16 }, (_, i) => (i % 4 > Math.floor(i / 4) ? 1 / 6 : 0));
    expect(fitsProbabilities(tally(pairs, 16), probabilities)).toBe(true);
  });
});
