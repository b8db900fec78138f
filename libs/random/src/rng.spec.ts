import { arbitraryRng, equal, holds, tally, fitsProbabilities } from '@evorx/testing';
import * as fc from 'fast-check';
import { fold, Gen, seed } from './index';

describe('seed', () => {
  it('always gives the same generators (frozen)', () => {
    expect([0, 1, 42, 2 ** 31 - 1].map(seed)).toMatchInlineSnapshot(`
     [
       {
         "a": 2462723854,
         "b": 2060969114,
         "c": 277502555,
         "d": 1904953499,
       },
       {
         "a": 2527132011,
         "b": 518083216,
         "c": 1057477679,
         "d": 3386956705,
       },
       {
         "a": 939911724,
         "b": 460393950,
         "c": 4079037607,
         "d": 1313458323,
       },
       {
         "a": 849629901,
         "b": 1883829127,
         "c": 3955402330,
         "d": 1930822985,
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
         "a": 3087946375,
         "b": 2902826108,
         "c": 2131489070,
         "d": 2196490597,
       },
       {
         "a": 122365063,
         "b": 3821858837,
         "c": 2661025310,
         "d": 4273802481,
       },
       {
         "a": 3442594403,
         "b": 3210597290,
         "c": 1175204672,
         "d": 1031656221,
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
