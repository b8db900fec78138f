import { arbitraryFamily, equal, holds, toyPopulation } from '@evorx/testing';
import { concat, pick } from './index';

describe('pick', () => {
  it('takes individuals with their scores, and shares their genomes', () => {
    const genomes = [{ a: 1 }, { a: 2 }, { a: 3 }];
    const picked = pick([2, 0, 2])({ ...toyPopulation([1, 2, 3]), genomes });
    expect(picked.genomes[0]).toBe(genomes[2]);
    expect(picked.genomes).toEqual([{ a: 3 }, { a: 1 }, { a: 3 }]);
    expect(Array.from(picked.scores.values)).toEqual([3, 1, 3]);
  });
});

describe('concat', () => {
  it('gives the parents and then the offspring, so that each can be picked again', () => {
    holds(arbitraryFamily(), ({ parents, offspring }) => {
      const pool = concat(parents, offspring);
      const again = pick(offspring.genomes)(pool);
      return (
        equal(pool.genomes, [...parents.genomes, ...offspring.genomes]) &&
        equal(Array.from(again.scores.values), Array.from(offspring.scores.values)) &&
        equal(again.genomes, offspring.genomes)
      );
    });
  });
});
