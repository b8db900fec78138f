import { seed } from '@evorx/random';
import { fitsProbabilities, selectionLaws, tally, toyPopulation } from '@evorx/testing';
import { truncation } from './index';

selectionLaws('truncation to a fraction', () => truncation({ fraction: 0.3 }));
selectionLaws('truncation to a count', () => truncation({ count: 3 }));

const ten = toyPopulation([8, 4, 9, 1, 6, 3, 7, 0, 5, 2]);
const chosen = (options: Parameters<typeof truncation>[0], count: number): ReadonlyArray<number> =>
  Array.from(truncation(options)(count)(ten)(seed(1))[0]);

describe('truncation', () => {
  it('always makes the same choices (frozen)', () => {
    expect(chosen({ fraction: 0.4 }, 20).join()).toMatchInlineSnapshot(`"6,4,0,4,0,4,0,2,6,4,2,2,6,6,2,0,2,0,0,2"`);
  });

  it('chooses among the best alone, all equally likely', () => {
    const chances = ten.scores.values as ReadonlyArray<number>;
    for (const options of [{ fraction: 0.4 }, { count: 4 }]) {
      const counts = tally(chosen(options, 20000), 10);
      expect(
        fitsProbabilities(
          counts,
          chances.map((value) => (value >= 6 ? 1 / 4 : 0)),
        ),
      ).toBe(true);
    }
  });

  it('draws parents independently: a mate may be the same individual', () => {
    const drawn = chosen({ count: 2 }, 20000);
    const pairs = Array.from(
      { length: 10000 },
      (_, i) => (drawn[2 * i] === 2 ? 2 : 0) + (drawn[2 * i + 1] === 2 ? 1 : 0),
    );
    expect(fitsProbabilities(tally(pairs, 4), [1 / 4, 1 / 4, 1 / 4, 1 / 4])).toBe(true);
  });

  it('rounds a fraction to whole individuals, at least one, and takes at most all', () => {
    const eligible = (options: Parameters<typeof truncation>[0]): number => new Set(chosen(options, 2000)).size;
    expect(eligible({ fraction: 0.7 })).toBe(7);
    expect(eligible({ fraction: 0.001 })).toBe(1);
    expect(eligible({ fraction: 1 })).toBe(10);
    expect(eligible({ count: 99 })).toBe(10);
  });

  it('takes equals at the cut in the order of the population', () => {
    const [parents] = truncation({ count: 2 })(200)(toyPopulation([1, 1, 9, 1]))(seed(1));
    expect(new Set(parents)).toEqual(new Set([0, 2]));
  });
});
