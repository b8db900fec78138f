import { byObjective, best, OptionError } from '@evorx/core';
import { seed } from '@evorx/random';
import { arbitraryBits, fitsProbabilities, holds, tally } from '@evorx/testing';
import { knapsack } from './index';

/** Ten items of which the best choice is known: the first four and the sixth, of value 309 and weight 165. */
const weights = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82];
const values = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72];
const problem = knapsack({ capacity: 165, items: weights.map((weight, i) => ({ weight, value: values[i]! })) });
const solution = Uint8Array.of(1, 1, 1, 1, 0, 1, 0, 0, 0, 0);

describe('knapsack', () => {
  it('is worth the items that are taken, and violated by the weight above the capacity', () => {
    expect([problem.score(solution), problem.violation(solution)]).toEqual([309, 0]);
    expect(problem.violation(new Uint8Array(10).fill(1))).toBe(537 - 165);
    holds(arbitraryBits(10), (taken) => {
      const sumOf = (of: ReadonlyArray<number>): number => of.reduce((sum, n, i) => sum + n * taken[i]!, 0);
      return problem.score(taken) === sumOf(values) && problem.violation(taken) === Math.max(0, sumOf(weights) - 165);
    });
  });

  it('has the known best choice as the first of all in the ranking', () => {
    const all = Array.from({ length: 1024 }, (_, n) => Uint8Array.from({ length: 10 }, (__, bit) => (n >> bit) & 1));
    const first = best(
      byObjective(0)({
        objectives: [problem.objective],
        size: all.length,
        values: all.map(problem.score),
        violations: all.map(problem.violation),
      }),
    );
    expect(all[first]).toEqual(solution);
  });

  it('starts from random choices, always the same (frozen)', () => {
    const [genomes] = problem.init(500)(seed(1));
    const counts = tally(
      genomes.flatMap((bits) => Array.from(bits)),
      2,
    );
    expect(fitsProbabilities(counts, [0.5, 0.5])).toBe(true);
    expect(genomes.slice(0, 2).map((bits) => bits.join(''))).toMatchSnapshot();
  });

  it.each<readonly [string, Parameters<typeof knapsack>[0]]>([
    ['capacity', { capacity: NaN, items: [{ weight: 1, value: 1 }] }],
    ['capacity', { capacity: -1, items: [{ weight: 1, value: 1 }] }],
    ['items', { capacity: 1, items: [] }],
    ['items', { capacity: 1, items: [{ weight: -1, value: 1 }] }],
    ['items', { capacity: 1, items: [{ weight: 1, value: NaN }] }],
  ])('refuses a wrong %s', (option, given) => {
    expect(() => knapsack(given)).toThrow(OptionError);
    expect(() => knapsack(given)).toThrow(`knapsack: ${option} is`);
  });
});
