import { arbitraryRng, equal, fitsDistribution, fitsProbabilities, holds, tally } from '@evorx/testing';
import * as fc from 'fast-check';
import { Gen, seed } from './index';

const many = <A>(n: number, next: () => A): ReadonlyArray<A> => Array.from({ length: n }, next);
const uniform = (x: number): number => Math.min(1, Math.max(0, x));

describe('Gen', () => {
  it('gives the words of xoshiro128** from the state 1, 2, 3, 4, as the reference implementation does', () => {
    const gen = new Gen({ a: 1, b: 2, c: 3, d: 4 });
    expect(many(5, () => gen.uint32())).toEqual([11520, 0, 5927040, 70819200, 2031721883]);
  });

  it('goes on from the state it is asked for', () => {
    holds(fc.record({ rng: arbitraryRng(), words: fc.nat({ max: 20 }) }), ({ rng, words }) => {
      const gen = new Gen(rng);
      for (let i = 0; i < words; i++) gen.int32();
      const resumed = new Gen(JSON.parse(JSON.stringify(gen.toRng())));
      return equal(
        many(5, () => gen.int32()),
        many(5, () => resumed.int32()),
      );
    });
  });

  it('fills words in bulk as it gives them one by one', () => {
    holds(fc.record({ rng: arbitraryRng(), length: fc.nat({ max: 50 }) }), ({ rng, length }) => {
      const [bulk, single] = [new Gen(rng), new Gen(rng)];
      const words = new Int32Array(length);
      bulk.fillWords(words);
      return (
        equal(
          Array.from(words),
          many(length, () => single.int32()),
        ) && equal(bulk.toRng(), single.toRng())
      );
    });
  });

  it('gives floats and doubles that are uniform in [0, 1)', () => {
    const gen = new Gen(seed(1));
    const floats = many(20000, () => gen.float());
    const doubles = many(20000, () => gen.double());
    expect([...floats, ...doubles].every((x) => x >= 0 && x < 1)).toBe(true);
    expect(floats.every((x) => Math.fround(x) === x)).toBe(true);
    expect(fitsDistribution(floats, uniform)).toBe(true);
    expect(fitsDistribution(doubles, uniform)).toBe(true);
  });

  it.each([1, 2, 3, 7, 50, 1000])('gives whole numbers below %i that are uniform', (bound) => {
    const gen = new Gen(seed(bound));
    const counts = tally(
      many(20000, () => gen.below(bound)),
      bound,
    );
    expect(fitsProbabilities(counts, new Array<number>(bound).fill(1 / bound))).toBe(true);
  });

  it.each([2 ** 21, 2 ** 21 + 1, 3 * 2 ** 30, 2 ** 32])('stays below %i and is uniform there', (bound) => {
    const gen = new Gen(seed(1));
    const numbers = many(5000, () => gen.below(bound));
    expect(numbers.every((x) => Number.isInteger(x) && x >= 0 && x < bound)).toBe(true);
    expect(
      fitsDistribution(
        numbers.map((x) => (x + 0.5) / bound),
        uniform,
      ),
    ).toBe(true);
  });

  it('is true with the chance asked for, never at 0 and always at 1', () => {
    const gen = new Gen(seed(1));
    const hits = many(20000, () => gen.chance(0.3)).filter((hit) => hit).length;
    expect(fitsProbabilities([hits, 20000 - hits], [0.3, 0.7])).toBe(true);
    expect(many(1000, () => gen.chance(0)).some((hit) => hit)).toBe(false);
    expect(many(1000, () => gen.chance(1)).every((hit) => hit)).toBe(true);
  });
});
