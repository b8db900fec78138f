import { seed } from '@evorx/random';
import { arbitraryPermutation, fitsProbabilities, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { insertionMutation } from './index';

variationLaws('insertionMutation', () => insertionMutation(), arbitraryPermutation);
variationLaws('insertionMutation at times', () => insertionMutation({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

const childrenOf = (length: number, count: number): ReadonlyArray<Uint32Array> =>
  insertionMutation({ rate: 1 }).apply(Array.from({ length: count }, () => identityOf(length)))(seed(1))[0];

describe('insertionMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(childrenOf(9, 3).map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "013456782",
        "021345678",
        "102345678",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const cases = fc.nat({ max: 30 }).chain((length) => fc.tuple(arbitraryPermutation(length), fc.nat()));
    holds(cases, ([parent, n]) => isPermutation(insertionMutation({ rate: 1 }).apply([parent])(seed(n))[0][0]!));
  });

  it('mutates a genome with probability `rate`', () => {
    const [children] = insertionMutation({ rate: 0.3 }).apply(Array.from({ length: 5000 }, () => identityOf(200)))(
      seed(1),
    );
    const mutated = children.filter((child) => child.some((number, i) => number !== i)).length;
    expect(fitsProbabilities([mutated, 5000 - mutated], [0.3, 0.7])).toBe(true);
  });

  it('moves every number to every other place as often', () => {
    const counts = new Map<string, number>();
    for (const child of childrenOf(3, 6000)) counts.set(child.join(''), (counts.get(child.join('')) ?? 0) + 1);
    // Neighbours change places in two ways each.
    const observed = ['102', '021', '120', '201'].map((outcome) => counts.get(outcome)!);
    expect(fitsProbabilities(observed, [1 / 3, 1 / 3, 1 / 6, 1 / 6])).toBe(true);
    expect(counts.size).toBe(4);
  });
});
