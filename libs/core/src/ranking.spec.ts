import { arbitraryScores, arbitraryValue, brokenLaws, equal, holds, lawsOfRanking, rankingLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { best, byObjective, order, type Ranking, type Scores } from './index';

rankingLaws('byObjective(0)', () => byObjective(0));
rankingLaws('byObjective(1) of three', () => byObjective(1), { objectives: 3 });
rankingLaws('byObjective(0) under constraints', () => byObjective(0), { constrained: true });

describe('the laws of rankings', () => {
  const sign = (scores: Scores): number => (scores.objectives[0]?.direction === 'maximise' ? -1 : 1);
  const raw: Ranking = (scores) => Array.from(scores.values, (value) => sign(scores) * value);
  const backwards: Ranking = (scores) => Array.from(byObjective(0)(scores), (key) => (key === Infinity ? key : -key));
  const byPlace: Ranking = (scores) => Array.from(byObjective(0)(scores), (key, i) => key + i * 1e-3);
  const failedFirst: Ranking = (scores) => Array.from(raw(scores), (key) => (Number.isNaN(key) ? -Infinity : key));
  const writing: Ranking = (scores) => (scores.values as Float64Array).fill(0);

  it.each([
    ['lets NaN through', raw, 'gives every individual one key, and none is NaN'],
    ['prefers the worse', backwards, 'never ranks a strict improvement worse'],
    ['prefers the earlier', byPlace, 'gives the same keys in whatever order the individuals come'],
    ['puts the failed first', failedFirst, 'puts the failed last'],
    ['writes into the scores', writing, 'leaves the scores as they were'],
  ])('notice a ranking that %s', (_, ranking, law) => {
    expect(brokenLaws(lawsOfRanking, { ranking, objectives: 1 })).toContain(law);
  });
});

describe('byObjective', () => {
  it('gives smaller keys to better values, in either direction', () => {
    const values = [3, 1, NaN, 2, -Infinity];
    const scores = (direction: 'minimise' | 'maximise'): Scores => ({
      objectives: [{ name: 'toy', direction }],
      size: 5,
      values,
    });
    expect(Array.from(byObjective(0)(scores('minimise')))).toEqual([3, 1, Infinity, 2, -Infinity]);
    expect(Array.from(byObjective(0)(scores('maximise')))).toEqual([-3, -1, Infinity, -2, Infinity]);
  });

  it('reads its own column alone', () => {
    const scores: Scores = {
      objectives: [
        { name: 'a', direction: 'minimise' },
        { name: 'b', direction: 'maximise' },
      ],
      size: 2,
      values: [1, 2, 30, 40],
    };
    expect(Array.from(byObjective(1)(scores))).toEqual([-30, -40]);
    expect(Array.from(byObjective(2)(scores))).toEqual([Infinity, Infinity]);
  });
});

describe('byObjective under constraints', () => {
  const cost: Scores['objectives'] = [{ name: 'cost', direction: 'minimise' }];
  const keysOf = (values: ReadonlyArray<number>, violations: ReadonlyArray<number>): ReadonlyArray<number> =>
    Array.from(byObjective(0)({ objectives: cost, size: values.length, values, violations }));

  it('puts the feasible first by their values, then the infeasible by their violations, then the failed', () => {
    expect(keysOf([9, 1, 5, NaN, NaN, 9, 2, 7], [0, 2, 0, 0, 0.5, 0, 2, NaN])).toEqual([
      1,
      3,
      0,
      Infinity,
      2,
      1,
      3,
      Infinity,
    ]);
  });

  it('gives the values themselves where everybody is feasible', () => {
    expect(keysOf([9, 1, NaN], [0, 0, 0])).toEqual([9, 1, Infinity]);
  });

  it('orders any two as Deb (2000) does', () => {
    holds(arbitraryScores({ constrained: true, minSize: 2, value: fc.integer({ min: -3, max: 3 }) }), (scores) => {
      const keys = byObjective(0)(scores);
      const free = byObjective(0)({ ...scores, violations: undefined });
      const violations = scores.violations!;
      return [...Array(keys.length).keys()].every((a) =>
        [...Array(keys.length).keys()].every((b) => {
          const before =
            violations[a] === 0 && violations[b] === 0 ? free[a]! < free[b]! : violations[a]! < violations[b]!;
          return keys[a]! < keys[b]! === before;
        }),
      );
    });
  });
});

const keys = fc.array(arbitraryValue().map((value) => (Number.isNaN(value) ? Infinity : value)));

describe('order', () => {
  it('is a permutation from best to worst that keeps the order of equals', () => {
    holds(
      keys,
      (some) => {
        const places = Array.from(order(some));
        const stable = places.every((place, i) => {
          const before = places[i - 1];
          return (
            before === undefined || some[before]! < some[place]! || (some[before] === some[place] && before < place)
          );
        });
        return (
          stable &&
          equal(
            [...places].sort((a, b) => a - b),
            Array.from(some.keys()),
          )
        );
      },
      500,
    );
  });

  it('sorts infinite keys too, and nothing at all', () => {
    expect(Array.from(order([Infinity, 1, Infinity, -Infinity]))).toEqual([3, 1, 0, 2]);
    expect(Array.from(order([]))).toEqual([]);
  });
});

describe('best', () => {
  it('is the first of the order', () => {
    holds(keys, (some) => best(some) === (order(some)[0] ?? -1));
  });
});
