import { arbitraryRng, equal, fitsProbabilities, holds, tally } from '@evorx/testing';
import * as fc from 'fast-check';
import { Gen, seed, shuffle } from './index';

describe('shuffle', () => {
  it('always gives the same order (frozen)', () => {
    const indices = [0, 1, 2, 3, 4, 5, 6, 7];
    shuffle(new Gen(seed(1)), indices);
    expect(indices.join(' ')).toMatchInlineSnapshot(`"3 0 2 7 4 1 6 5"`);
  });

  it('keeps what it puts into order', () => {
    holds(fc.record({ rng: arbitraryRng(), numbers: fc.array(fc.nat()) }), ({ rng, numbers }) => {
      const shuffled = [...numbers];
      shuffle(new Gen(rng), shuffled);
      return equal(
        shuffled.sort((a, b) => a - b),
        [...numbers].sort((a, b) => a - b),
      );
    });
  });

  it('makes all 24 orders of four equally likely', () => {
    const gen = new Gen(seed(1));
    const orders = Array.from({ length: 12000 }, () => {
      const [a, b, c] = ((deck: Array<number>) => (shuffle(gen, deck), deck))([0, 1, 2, 3]) as [number, number, number];
      // Lehmer's number of the order.
      return a * 6 + (b - (a < b ? 1 : 0)) * 2 + (c - (a < c ? 1 : 0) - (b < c ? 1 : 0));
    });
    expect(fitsProbabilities(tally(orders, 24), new Array<number>(24).fill(1 / 24))).toBe(true);
  });
});
