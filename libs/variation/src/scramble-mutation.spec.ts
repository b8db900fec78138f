import { seed } from '@evorx/random';
import { arbitraryPermutation, fitsProbabilities, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { scrambleMutation } from './index';

variationLaws('scrambleMutation', () => scrambleMutation(), arbitraryPermutation);
variationLaws('scrambleMutation at times', () => scrambleMutation({ rate: 0.5 }), arbitraryPermutation);

const identityOf = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);
const isPermutation = (genome: Uint32Array): boolean =>
  Array.from(genome)
    .sort((a, b) => a - b)
    .every((number, i) => number === i);

const childrenOf = (length: number, count: number): ReadonlyArray<Uint32Array> =>
  scrambleMutation({ rate: 1 }).apply(Array.from({ length: count }, () => identityOf(length)))(seed(1))[0];

describe('scrambleMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(childrenOf(9, 3).map((child) => child.join(''))).toMatchInlineSnapshot(`
      [
        "012863475",
        "241035678",
        "017352684",
      ]
    `);
  });

  it('makes permutations of permutations', () => {
    const cases = fc.nat({ max: 30 }).chain((length) => fc.tuple(arbitraryPermutation(length), fc.nat()));
    holds(cases, ([parent, n]) => isPermutation(scrambleMutation({ rate: 1 }).apply([parent])(seed(n))[0][0]!));
  });

  it('mutates a genome with probability `rate`', () => {
    const [children] = scrambleMutation({ rate: 0.3 }).apply(Array.from({ length: 5000 }, () => identityOf(200)))(
      seed(1),
    );
    const mutated = children.filter((child) => child.some((number, i) => number !== i)).length;
    // A short segment may get the order that it had.
    expect(mutated / 5000).toBeGreaterThan(0.27);
    expect(mutated / 5000).toBeLessThan(0.32);
  });

  it('gives a segment each order as often', () => {
    const counts = new Map<string, number>();
    for (const child of childrenOf(3, 12_000)) counts.set(child.join(''), (counts.get(child.join('')) ?? 0) + 1);
    // Of 6 segments three have one number, two have two and one has three.
    const whole = 1 / 6 / 6;
    const observed = ['012', '102', '021', '120', '201', '210'].map((outcome) => counts.get(outcome)!);
    const expected = [3 / 6 + 2 / 12 + whole, 1 / 12 + whole, 1 / 12 + whole, whole, whole, whole];
    expect(fitsProbabilities(observed, expected)).toBe(true);
    expect(counts.size).toBe(6);
  });
});
