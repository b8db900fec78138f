import { arbitraryRng, equal, holds, tally, fitsProbabilities } from '@evorx/testing';
import * as fc from 'fast-check';
import { fold, Gen, seed } from './index';

describe('seed', () => {
  it('always gives the same generators (frozen)', () => {
    expect([0, 1, 42, 2 ** 31 - 1].map(seed)).toMatchInlineSnapshot(`
     [
       {
         "a": 2551188297,
         "b": 3202657888,
         "c": 2544168857,
         "d": 655569005,
       },
       {
         "a": 4204181767,
         "b": 2244951913,
         "c": 2948329214,
         "d": 3390008714,
       },
       {
         "a": 3291806155,
         "b": 1835299779,
         "c": 3225815051,
         "d": 1767788130,
       },
       {
         "a": 2676049077,
         "b": 1754561744,
         "c": 2173579702,
         "d": 2526164964,
       },
     ]
    `);
  });

  it('gives four unsigned words that are not all zero', () => {
    holds(fc.double(), (n) => {
      const words = Object.values(seed(n)) as ReadonlyArray<number>;
      return words.length === 4 && words.every((word) => word >>> 0 === word) && words.some((word) => word !== 0);
    });
  });

  it('gives different whole numbers different generators, beyond 32 bits too', () => {
    holds(
      fc.uniqueArray(fc.maxSafeNat(), { minLength: 2, maxLength: 2 }),
      ([n, m]) => !equal(seed(n!), seed(m!)),
      1000,
    );
    expect(seed(2 ** 32)).not.toEqual(seed(0));
  });

  it('gives every state different children, and different states different ones under the same number', () => {
    holds(
      fc.tuple(arbitraryRng(), arbitraryRng(), fc.maxSafeNat(), fc.maxSafeNat()),
      ([one, other, n, m]) =>
        (n === m || !equal(fold(n)(one), fold(m)(one))) && (equal(one, other) || !equal(fold(n)(one), fold(n)(other))),
      1000,
    );
  });

  it('spreads neighbouring seeds: their first words are uniform', () => {
    const firsts = Array.from({ length: 8000 }, (_, n) => new Gen(seed(n)).uint32() >>> 28);
    expect(fitsProbabilities(tally(firsts, 16), new Array<number>(16).fill(1 / 16))).toBe(true);
  });
});

describe('a generator', () => {
  it('survives JSON', () => {
    holds(arbitraryRng(), (rng) => equal(JSON.parse(JSON.stringify(rng)), rng));
  });
});

describe('fold', () => {
  it('always gives the same children (frozen)', () => {
    expect([0, 1, 2].map((n) => fold(n)(seed(1)))).toMatchInlineSnapshot(`
     [
       {
         "a": 4054966025,
         "b": 384762793,
         "c": 1887590977,
         "d": 2511918681,
       },
       {
         "a": 584011763,
         "b": 2184131191,
         "c": 4123124943,
         "d": 3018131622,
       },
       {
         "a": 461383625,
         "b": 3287326196,
         "c": 1552245490,
         "d": 564356799,
       },
     ]
    `);
  });

  it('gives different numbers different children, and none is its parent', () => {
    holds(
      fc.record({ rng: arbitraryRng(), numbers: fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 2 }) }),
      ({ rng, numbers: [n, m] }) => !equal(fold(n!)(rng), fold(m!)(rng)) && !equal(fold(n!)(rng), rng),
      1000,
    );
  });

  it('tells the orders of folding apart', () => {
    expect(fold(1)(fold(2)(seed(1)))).not.toEqual(fold(2)(fold(1)(seed(1))));
  });

  it('gives children whose streams are uncorrelated with each other and with the parent', () => {
    const n = 20000;
    const streams = [seed(3), fold(0)(seed(3)), fold(1)(seed(3))].map((rng) => {
      const gen = new Gen(rng);
      return Array.from({ length: n }, () => gen.double() - 0.5);
    });
    const correlation = (i: number, j: number): number =>
      (12 / n) * streams[i]!.reduce((sum, x, k) => sum + x * streams[j]![k]!, 0);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(Math.abs(correlation(i, j))).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  it('spreads neighbouring numbers: the first words of the children are uniform', () => {
    const firsts = Array.from({ length: 8000 }, (_, n) => new Gen(fold(n)(seed(1))).uint32() >>> 28);
    expect(fitsProbabilities(tally(firsts, 16), new Array<number>(16).fill(1 / 16))).toBe(true);
  });
});
