import { seed } from '@evorx/random';
import { arbitraryPermutation, fitsProbabilities, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { inversionMutation } from './index';

variationLaws('inversionMutation', () => inversionMutation(), arbitraryPermutation);
variationLaws('inversionMutation at times', () => inversionMutation({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

const childrenOf = (length: number, count: number): ReadonlyArray<Uint32Array> =>
  inversionMutation({ rate: 1 }).apply(Array.from({ length: count }, () => identityOf(length)))(seed(1))[0];

describe('inversionMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(childrenOf(9, 3).map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "012876543",
        "012345678",
        "102345678",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const cases = fc.nat({ max: 30 }).chain((length) => fc.tuple(arbitraryPermutation(length), fc.nat()));
    holds(cases, ([parent, n]) => isPermutation(inversionMutation({ rate: 1 }).apply([parent])(seed(n))[0][0]!));
  });

  it('mutates a genome with probability `rate`', () => {
    const [children] = inversionMutation({ rate: 0.3 }).apply(Array.from({ length: 5000 }, () => identityOf(200)))(
      seed(1),
    );
    const mutated = children.filter((child) => child.some((number, i) => number !== i)).length;
    const moved = 0.3 * (1 - 200 / ((200 * 201) / 2));
    expect(fitsProbabilities([mutated, 5000 - mutated], [moved, 1 - moved])).toBe(true);
  });

  it('reverses every segment as often', () => {
    const counts = new Map<string, number>();
    for (const child of childrenOf(4, 10_000)) counts.set(child.join(''), (counts.get(child.join('')) ?? 0) + 1);
    const outcomes = ['0123', '1023', '0213', '0132', '2103', '0321', '3210'];
    expect([...counts.keys()].sort()).toEqual([...outcomes].sort());
    const observed = outcomes.map((outcome) => counts.get(outcome)!);
    expect(fitsProbabilities(observed, [0.4, ...new Array<number>(6).fill(0.1)])).toBe(true);
  });
});
