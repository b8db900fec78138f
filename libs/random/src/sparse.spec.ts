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
