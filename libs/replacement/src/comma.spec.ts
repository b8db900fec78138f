import { seed } from '@evorx/random';
import { replacementLaws, toyPopulation } from '@evorx/testing';
import { comma } from './index';

replacementLaws('comma', () => comma(), { truncating: true });

const next = (parents: ReadonlyArray<number>, offspring: ReadonlyArray<number>): ReadonlyArray<number> =>
  Array.from(comma()(toyPopulation(parents), toyPopulation(offspring))(seed(1))[0]);

describe('comma', () => {
  it('keeps the best children, best first, however good the parents are', () => {
    expect(next([99, 98], [5, 7, 6])).toEqual([3, 4]);
  });

  it('takes the earlier of equal children', () => {
    expect(next([1], [5, 5])).toEqual([1]);
  });

  it('fills the places that children leave with the best parents', () => {
    expect(next([1, 9, 5], [7])).toEqual([1, 3, 2]);
  });
});
