import { byObjective } from '@evorx/core';
import { seed } from '@evorx/random';
import { fitsProbabilities, selectionLaws, tally, toyPopulation } from '@evorx/testing';
import { tournament } from './index';

selectionLaws('tournament of two', () => tournament());
selectionLaws('tournament of three, with replacement', () => tournament({ size: 3, replacement: true }));
selectionLaws('tournament larger than the population', () => tournament({ size: 50 }));

/** All different, the best at place 2, then 0, 4, 1, 3. */
const five = toyPopulation([8, 4, 9, 1, 6]);
const ranks = [1, 3, 0, 4, 2];
const DRAWS = 20000;
const counts = (options: Parameters<typeof tournament>[0]): ReadonlyArray<number> =>
  tally(tournament(options)(DRAWS)(five)(seed(1))[0], 5);

describe('tournament', () => {
  it('always makes the same choices (frozen)', () => {
    expect(tournament({ size: 2 })(20)(five)(seed(1))[0].toString()).toMatchInlineSnapshot(
      `"4,4,1,1,2,2,0,4,0,0,1,0,0,4,2,0,1,0,1,4"`,
    );
    expect(tournament({ size: 2, replacement: true })(20)(five)(seed(1))[0].toString()).toMatchInlineSnapshot(
      `"4,4,4,1,2,0,2,0,2,1,4,4,0,2,0,2,2,4,0,2"`,
    );
  });

  it('chooses by the exact chances of distinct contestants', () => {
    // Of the 10 pairs, the one of rank r wins against the 4 - r worse ones.
    expect(
      fitsProbabilities(
        counts({ size: 2 }),
        ranks.map((rank) => (4 - rank) / 10),
      ),
    ).toBe(true);
    // Of the 10 triples, it wins with any two of the 4 - r worse ones.
    expect(
      fitsProbabilities(
        counts({ size: 3 }),
        ranks.map((rank) => ((4 - rank) * (3 - rank)) / 2 / 10),
      ),
    ).toBe(true);
  });

  it('chooses by the exact chances of contestants with replacement', () => {
    for (const size of [2, 3]) {
      const chances = ranks.map((rank) => ((5 - rank) / 5) ** size - ((4 - rank) / 5) ** size);
      expect(fitsProbabilities(counts({ size, replacement: true }), chances)).toBe(true);
    }
  });

  it('gives the worst no chance among distinct contestants, and some with replacement', () => {
    expect(counts({ size: 2 })[3]).toBe(0);
    expect(counts({ size: 2, replacement: true })[3]).toBeGreaterThan(0);
  });

  it('chooses the best alone where everybody is a contestant', () => {
    expect(new Set(tournament({ size: 5 })(50)(five)(seed(1))[0])).toEqual(new Set([2]));
  });

  it('is uniform where there is one contestant, and among equals, since the first drawn wins', () => {
    const even = new Array<number>(5).fill(1 / 5);
    const equals = tally(tournament({ size: 3 })(DRAWS)(toyPopulation([7, 7, 7, 7, 7]))(seed(1))[0], 5);
    expect(fitsProbabilities(counts({ size: 1 }), even)).toBe(true);
    expect(fitsProbabilities(equals, even)).toBe(true);
  });

  it('holds tournaments that are independent of each other', () => {
    const [chosen] = tournament({ size: 2 })(DRAWS)(five)(seed(2));
    const pairs = Array.from({ length: DRAWS / 2 }, (_, i) => 5 * chosen[2 * i]! + chosen[2 * i + 1]!);
    const chances = ranks.flatMap((first) => ranks.map((second) => ((4 - first) * (4 - second)) / 100));
    expect(fitsProbabilities(tally(pairs, 25), chances)).toBe(true);
  });

  it('never lets a failed individual win against another', () => {
    const [chosen] = tournament({ size: 2 })(1000)(toyPopulation([NaN, 1, 2]))(seed(1));
    expect(Array.from(chosen)).not.toContain(0);
  });

  it('ranks as it is told', () => {
    const backwards = tournament({ size: 5, ranking: (scores) => Array.from(byObjective(0)(scores), (key) => -key) });
    expect(Array.from(backwards(3)(five)(seed(1))[0])).toEqual([3, 3, 3]);
  });
});
