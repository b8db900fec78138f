import { byObjective, concat, pick } from '@evorx/core';
import { seed } from '@evorx/random';
import { arbitraryFamily, equal, holds, replacementLaws, toyPopulation } from '@evorx/testing';
import * as fc from 'fast-check';
import { generationalReplacement } from './index';

replacementLaws('generationalReplacement without elites', () => generationalReplacement(), { truncating: true });
replacementLaws('generationalReplacement with an elite', () => generationalReplacement({ elites: 1 }), {
  elitist: true,
  truncating: true,
});
replacementLaws(
  'generationalReplacement with more elites than parents',
  () => generationalReplacement({ elites: 99 }),
  {
    elitist: true,
    truncating: true,
  },
);

const next = (
  elites: number,
  parents: ReadonlyArray<number>,
  offspring: ReadonlyArray<number>,
): ReadonlyArray<number> =>
  Array.from(generationalReplacement({ elites })(toyPopulation(parents), toyPopulation(offspring))(seed(1))[0]);

describe('generationalReplacement', () => {
  it('lets the children live, best first, where there are no elites', () => {
    expect(next(0, [9, 9, 9], [1, 3, 2])).toEqual([4, 5, 3]);
  });

  it('lets the best parent live on in place of the worst child, if it is better', () => {
    expect(next(1, [5, 9, 7], [1, 3, 2])).toEqual([1, 4, 5]);
    expect(next(1, [5, 2, 1], [6, 8, 7])).toEqual([4, 5, 3]);
  });

  it('puts a child before an elite of the same score, and drops the elite on a tie for the last place', () => {
    expect(next(1, [8, 3, 3], [8, 4, 1])).toEqual([3, 0, 4]);
    expect(next(1, [2, 1, 1], [2, 2, 2])).toEqual([3, 4, 5]);
  });

  it('takes the first of equally good parents', () => {
    expect(next(1, [4, 9, 9], [1, 2, 3])).toEqual([1, 5, 4]);
  });

  it('puts the failed last: a parent with a score outlives a failed child', () => {
    expect(next(1, [NaN, 1], [NaN, NaN])).toEqual([1, 2]);
    expect(next(1, [NaN, NaN], [NaN, NaN])).toEqual([2, 3]);
  });

  it('fills the places that children leave with the best parents', () => {
    expect(next(0, [1, 5, 3], [2])).toEqual([1, 2, 3]);
    expect(next(1, [1, 5, 3], [])).toEqual([1, 2, 0]);
  });

  it('does what the reference does: append the best, sort stably, cut', () => {
    holds(fc.record({ family: arbitraryFamily(), elites: fc.nat({ max: 3 }) }), ({ family, elites }) => {
      const { parents, offspring } = family;
      const ranked = (population: typeof parents) => {
        const keys = byObjective(0)(population.scores);
        return population.genomes.map((genome, i) => ({ genome, key: keys[i]! }));
      };
      const byKey = (a: { key: number }, b: { key: number }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
      const missing = Math.max(elites, parents.genomes.length - offspring.genomes.length);
      const pool = [...ranked(offspring), ...ranked(parents).sort(byKey).slice(0, missing)].sort(byKey);
      const [indices] = generationalReplacement({ elites })(parents, offspring)(seed(1));
      return equal(
        pick(indices)(concat(parents, offspring)).genomes,
        pool.slice(0, parents.genomes.length).map(({ genome }) => genome),
      );
    });
  });

  it('ranks as it is told, and draws nothing', () => {
    const ranking = (scores: Parameters<ReturnType<typeof byObjective>>[0]) => Array.from(scores.values);
    const [indices, rng] = generationalReplacement({ elites: 1, ranking })(
      toyPopulation([0, 9]),
      toyPopulation([4, 2]),
    )(seed(1));
    expect([Array.from(indices), rng]).toEqual([[0, 3], seed(1)]);
  });
});
