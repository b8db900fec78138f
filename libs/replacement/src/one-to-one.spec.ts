import { seed } from '@evorx/random';
import { replacementLaws, toyPopulation } from '@evorx/testing';
import { oneToOne } from './index';

replacementLaws('oneToOne', () => oneToOne(), { elitist: true });

const next = (parents: ReadonlyArray<number>, offspring: ReadonlyArray<number>): ReadonlyArray<number> =>
  Array.from(oneToOne()(toyPopulation(parents), toyPopulation(offspring))(seed(1))[0]);

describe('oneToOne', () => {
  it('lets the better of parent and child have the place of both', () => {
    expect(next([5, 1, 9], [7, 0, 2])).toEqual([3, 1, 2]);
  });

  it('prefers the child among equals, so that a plateau can be crossed, and any score to none', () => {
    expect(next([5, NaN, 1, NaN], [5, 1, NaN, NaN])).toEqual([4, 5, 2, 7]);
  });

  it('lets parents without a child live on, and drops children without a parent', () => {
    expect(next([1, 2, 3], [9])).toEqual([3, 1, 2]);
    expect(next([1], [0, 9])).toEqual([0]);
  });
});
