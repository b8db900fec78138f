import { seed } from '@evorx/random';
import { replacementLaws, toyPopulation } from '@evorx/testing';
import { plus } from './index';

replacementLaws('plus', () => plus(), { elitist: true, truncating: true });

const next = (parents: ReadonlyArray<number>, offspring: ReadonlyArray<number>): ReadonlyArray<number> =>
  Array.from(plus()(toyPopulation(parents), toyPopulation(offspring))(seed(1))[0]);

describe('plus', () => {
  it('keeps the best of parents and children, best first', () => {
    expect(next([5, 1, 9], [7, 2])).toEqual([2, 3, 0]);
  });

  it('puts a child before a parent of the same score, so that a plateau can be crossed', () => {
    expect(next([5], [5])).toEqual([1]);
    expect(next([5, 4], [5, 4, 4])).toEqual([2, 0]);
  });

  it('keeps the parents where there are no children, and takes children for failed parents', () => {
    expect(next([3, 5], [])).toEqual([1, 0]);
    expect(next([NaN, NaN], [1])).toEqual([2, 0]);
  });
});
