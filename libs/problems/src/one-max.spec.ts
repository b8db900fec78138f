import { arbitraryBits, fitsProbabilities, holds, tally } from '@evorx/testing';
import { seed } from '@evorx/random';
import { oneMax } from './index';

const problem = oneMax({ length: 20 });

describe('oneMax', () => {
  it('counts the ones', () => {
    holds(arbitraryBits(20), (bits) => problem.score(bits) === bits.filter((bit) => bit === 1).length);
  });

  it('has its optimum where every bit is one, and nowhere else', () => {
    expect(problem.optimum).toBe(20);
    expect(problem.score(new Uint8Array(20).fill(1))).toBe(problem.optimum);
    holds(arbitraryBits(20), (bits) => bits.every((bit) => bit === 1) === (problem.score(bits) === problem.optimum));
  });

  it('starts from as many random strings as asked for, each with a buffer of its own', () => {
    const [genomes] = problem.init(500)(seed(1));
    expect(genomes).toHaveLength(500);
    expect(new Set(genomes.map(({ buffer }) => buffer)).size).toBe(500);
    const counts = tally(
      genomes.flatMap((bits) => Array.from(bits)),
      2,
    );
    expect(fitsProbabilities(counts, [0.5, 0.5])).toBe(true);
  });

  it('always starts from the same strings (frozen)', () => {
    expect(
      problem
        .init(2)(seed(1))[0]
        .map((bits) => bits.join('')),
    ).toMatchInlineSnapshot(`
     [
       "01111100101111010100",
       "01011010000101010000",
     ]
    `);
  });
});
