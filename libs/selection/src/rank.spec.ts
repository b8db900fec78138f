import { seed } from '@evorx/random';
import { fitsProbabilities, selectionLaws, tally, toyPopulation } from '@evorx/testing';
import { rank } from './index';

selectionLaws('rank', () => rank());
selectionLaws('rank without pressure', () => rank({ pressure: 1 }));

/** All different, the best at place 2, then 0, 4, 1, 3. */
const five = toyPopulation([8, 4, 9, 1, 6]);
const ranks = [1, 3, 0, 4, 2];
const DRAWS = 20000;

describe('rank', () => {
  it('always makes the same choices (frozen)', () => {
    expect(rank({ pressure: 1.7 })(20)(five)(seed(1))[0].toString()).toMatchInlineSnapshot(
      `"4,2,0,2,0,2,0,2,2,2,1,0,2,0,4,4,0,1,1,0"`,
    );
  });

  it.each([1, 1.5, 2])('chooses by the exact chances of linear ranking with pressure %f', (pressure) => {
    const chances = ranks.map((place) => (pressure - (2 * (pressure - 1) * place) / 4) / 5);
    expect(fitsProbabilities(tally(rank({ pressure })(DRAWS)(five)(seed(1))[0], 5), chances)).toBe(true);
  });

  it('looks at the order alone, not at the distances', () => {
    const near = rank()(50)(toyPopulation([1, 2, 3]))(seed(1));
    expect(rank()(50)(toyPopulation([-1e9, 2, 1e9]))(seed(1))).toEqual(near);
  });

  it('gives equals equal chances', () => {
    const chosen = rank({ pressure: 2 })(DRAWS)(toyPopulation([5, 9, 5, 5]))(seed(1))[0];
    // Ranks 1, 2 and 3 would get 2/6, 1/6 and 0 of what is left beside the best's 1/2.
    expect(fitsProbabilities(tally(chosen, 4), [1 / 6, 1 / 2, 1 / 6, 1 / 6])).toBe(true);
  });

  it('chooses the only one there is', () => {
    expect(Array.from(rank()(3)(toyPopulation([NaN]))(seed(1))[0])).toEqual([0, 0, 0]);
  });
});
