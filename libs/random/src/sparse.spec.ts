import { arbitraryRng, fitsProbabilities, holds, tally } from '@evorx/testing';
import * as fc from 'fast-check';
import { draw, Gen, seed, sparse } from './index';

const hits = (length: number, rate: number) =>
  draw((gen) => {
    const positions: Array<number> = [];
    sparse(gen, length, rate, (position) => positions.push(position));
    return positions;
  });

describe('sparse', () => {
  it('always visits the same positions (frozen)', () => {
    expect(hits(100, 0.1)(seed(1))[0].join(' ')).toMatchInlineSnapshot(`"6 17 21 26 31 34 43 73 79 80 86"`);
  });

  it('visits positions within the length, each at most once, in rising order', () => {
    holds(
      fc.record({ rng: arbitraryRng(), length: fc.nat({ max: 60 }), rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ({ rng, length, rate }) =>
        hits(
          length,
          rate,
        )(rng)[0].every(
          (position, i, all) => position >= 0 && position < length && (i === 0 || position > all[i - 1]!),
        ),
    );
  });

  it('visits all at a rate of 1 or more, none at 0, below, or NaN', () => {
    expect(hits(5, 1)(seed(1))[0]).toEqual([0, 1, 2, 3, 4]);
    expect(hits(5, 2)(seed(1))[0]).toEqual([0, 1, 2, 3, 4]);
    for (const rate of [0, -1, NaN]) expect(hits(5, rate)(seed(1))[0]).toEqual([]);
  });

  it.each([0.02, 0.1, 0.5, 0.9])('hits every position with probability %f', (rate) => {
    const gen = new Gen(seed(1));
    const [length, rounds] = [20, 10000];
    const visited: Array<number> = [];
    for (let round = 0; round < rounds; round++) sparse(gen, length, rate, (position) => visited.push(position));
    const counts = tally(visited, length);
    expect(fitsProbabilities([visited.length, length * rounds - visited.length], [rate, 1 - rate])).toBe(true);
    for (const count of counts) {
      expect(Math.abs(count - rounds * rate)).toBeLessThan(4.5 * Math.sqrt(rounds * rate * (1 - rate)));
    }
  });

  it.each([1e-12, 1e-9, 1e-6, 9e-4])(
    'hits the first and the last position for as many draws as a rate of %f says',
    (rate) => {
      /** Where a draw in [0, 1) leads to. */
      const hit = (length: number, share: number): number | undefined => {
        const [first] = draw(() => {
          const positions: Array<number> = [];
          const scripted = new (class extends Gen {
            override double(): number {
              return positions.length === 0 ? share : 1 - 2 ** -53;
            }
          })(seed(1));
          sparse(scripted, length, rate, (position) => positions.push(position));
          return positions[0];
        })(seed(1));
        return first;
      };
      const before = (position: number): number => -Math.expm1(position * Math.log1p(-rate));
      for (const length of [1, 2, 10, 1000]) {
        const [start, end] = [before(length - 1), before(length)];
        const off = 1e-4 * rate;
        expect([hit(length, 0), hit(length, rate - off)]).toEqual([0, 0]);
        expect(hit(length, rate + off)).toBe(length === 1 ? undefined : 1);
        expect([hit(length, start + off), hit(length, end - off)]).toEqual([length - 1, length - 1]);
        expect(hit(length, end + off)).toBeUndefined();
      }
    },
  );

  it.each([1e-12, 1e-9, 1e-6, 1e-4, 9e-4, 1e-3, 0.03, 0.5, 0.999])(
    'hits as many positions as a rate of %f says, everywhere alike',
    (rate) => {
      const gen = new Gen(seed(1));
      const [length, rounds] = [Math.ceil(20 / rate), 1000];
      const counts: Array<number> = [];
      const tenths: Array<number> = [];
      for (let round = 0; round < rounds; round++) {
        let count = 0;
        sparse(gen, length, rate, (position) => {
          count++;
          if (length >= 1000) tenths.push(Math.floor((10 * position) / length));
        });
        counts.push(count);
      }
      const mean = counts.reduce((sum, count) => sum + count, 0) / rounds;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / rounds;
      const [expected, spread] = [length * rate, length * rate * (1 - rate)];
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / rounds));
      expect(Math.abs(variance / spread - 1)).toBeLessThan(4 * Math.sqrt(2.2 / rounds) + (spread < 1 ? 1 : 0));
      if (length >= 1000) expect(fitsProbabilities(tally(tenths, 10), new Array<number>(10).fill(0.1))).toBe(true);
    },
  );

  it('hits neighbours independently of each other', () => {
    const gen = new Gen(seed(1));
    const rounds = 20000;
    const outcomes = Array.from({ length: rounds }, () => {
      let outcome = 0;
      sparse(gen, 2, 0.3, (position) => (outcome += 1 + position));
      return outcome;
    });
    expect(fitsProbabilities(tally(outcomes, 4), [0.49, 0.21, 0.21, 0.09])).toBe(true);
  });

  it('draws about as many words as there are hits', () => {
    const counting = new (class extends Gen {
      words = 0;
      override int32(): number {
        this.words++;
        return super.int32();
      }
    })(seed(1));
    let visited = 0;
    sparse(counting, 1e6, 1e-3, () => visited++);
    expect(counting.words).toBeLessThan(1.2 * visited);
  });
});
