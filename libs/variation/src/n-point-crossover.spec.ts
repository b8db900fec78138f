import { seed } from '@evorx/random';
import { arbitraryBits, arbitraryGenes, fitsProbabilities, holds, tally, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { nPointCrossover } from './index';

variationLaws('nPointCrossover', () => nPointCrossover(), arbitraryGenes);
variationLaws('nPointCrossover at three points', () => nPointCrossover({ rate: 0.7, points: 3 }), arbitraryGenes);
variationLaws('nPointCrossover of bits', () => nPointCrossover({ points: 2 }), arbitraryBits);

/** First children of pairs of zeros and ones: a one is a gene that was exchanged. */
const firsts = (options: Parameters<typeof nPointCrossover>[0], pairs: number, length: number) =>
  nPointCrossover(options)
    .apply(Array.from({ length: 2 * pairs }, (_, i) => new Uint8Array(length).fill(i % 2)))(seed(1))[0]
    .filter((_, i) => i % 2 === 0);

const cutsOf = (child: Uint8Array): ReadonlyArray<number> =>
  Array.from(child.keys()).filter((place) => place > 0 && child[place] !== child[place - 1]);

describe('nPointCrossover', () => {
  it('always makes the same children (frozen)', () => {
    expect(firsts({ points: 3 }, 3, 30).map((child) => child.join(''))).toMatchInlineSnapshot(`
     [
       "000000000100000000000000000011",
       "000000011111111110000001111111",
       "000001111111111000001111111111",
     ]
    `);
  });

  it('cuts a pair at exactly as many distinct places as asked for, and the first segment stays', () => {
    holds(fc.record({ points: fc.integer({ min: 1, max: 12 }), length: fc.integer({ min: 1, max: 12 }) }), (given) =>
      firsts(given, 5, given.length).every(
        (child) => child[0] === 0 && cutsOf(child).length === Math.min(given.points, given.length - 1),
      ),
    );
  });

  it('exchanges whole segments: both children are complementary', () => {
    const zeros = new Float32Array(30);
    const ones = new Float32Array(30).fill(1);
    const [[first, second]] = nPointCrossover({ points: 2 }).apply([zeros, ones])(seed(3));
    expect(first!.map((gene) => 1 - gene)).toEqual(second);
    expect(first!.join('')).toMatch(/^0+1+0+$/);
  });

  it('makes every place of a cut equally likely', () => {
    const counts = tally(
      firsts({ points: 1 }, 7000, 8).map((child) => cutsOf(child)[0]! - 1),
      7,
    );
    expect(fitsProbabilities(counts, new Array<number>(7).fill(1 / 7))).toBe(true);
  });

  it('makes every set of two places equally likely', () => {
    const sets = firsts({ points: 2 }, 6000, 5).map((child) => cutsOf(child).join(''));
    const all = ['12', '13', '14', '23', '24', '34'];
    expect(
      fitsProbabilities(
        tally(
          sets.map((set) => all.indexOf(set)),
          6,
        ),
        new Array<number>(6).fill(1 / 6),
      ),
    ).toBe(true);
  });

  it('draws once a pair: with probability `rate` both cross, else both pass', () => {
    const crossed = firsts({ rate: 0.3 }, 5000, 10).filter((child) => child.includes(1)).length;
    expect(fitsProbabilities([crossed, 5000 - crossed], [0.3, 0.7])).toBe(true);
  });

  it('passes genomes that cannot be cut', () => {
    expect(nPointCrossover({ points: 2 }).apply([Uint8Array.of(1), Uint8Array.of(2)])(seed(1))[0]).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(2),
    ]);
  });
});
