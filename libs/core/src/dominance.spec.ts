import * as fc from 'fast-check';
import { byDominance, byObjective, dominates, nonDominatedSort, type Scores } from './index';
import { arbitraryScores, holds, rankingLaws, unchanged } from '@evorx/testing';

rankingLaws('byDominance of one', () => byDominance);
rankingLaws('byDominance of three', () => byDominance, { objectives: 3 });
rankingLaws('byDominance of two under constraints', () => byDominance, { objectives: 2, constrained: true });

const small = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);
const scoresOfAny = fc
  .record({ objectives: fc.integer({ min: 1, max: 4 }), constrained: fc.boolean() })
  .chain((about) => arbitraryScores({ ...about, value: small, maxSize: 16 }));

const everybody = ({ size }: Scores): ReadonlyArray<number> => [...Array(size).keys()];

/** By the definition, value by value. */
const dominatesByHand = ({ objectives, size, values, violations }: Scores, a: number, b: number): boolean => {
  const valuesOf = (i: number): ReadonlyArray<number> =>
    objectives.map(({ direction }, o) => (direction === 'maximise' ? -1 : 1) * values[o * size + i]!);
  const violation = (i: number): number => violations?.[i] ?? 0;
  const failed = (i: number): boolean => violation(i) === 0 && valuesOf(i).some(Number.isNaN);
  if (failed(a)) return false;
  if (failed(b)) return true;
  if (violation(a) > 0 || violation(b) > 0) return violation(a) < violation(b);
  return (
    valuesOf(a).every((value, o) => value <= valuesOf(b)[o]!) && valuesOf(a).some((value, o) => value < valuesOf(b)[o]!)
  );
};

describe('dominates', () => {
  it('is what the definition says', () => {
    holds(
      scoresOfAny,
      (scores) => {
        const better = dominates(scores);
        return everybody(scores).every((a) =>
          everybody(scores).every((b) => better(a, b) === dominatesByHand(scores, a, b)),
        );
      },
      300,
    );
  });

  it('is a strict partial order', () => {
    holds(scoresOfAny, (scores) => {
      const better = dominates(scores);
      const all = everybody(scores);
      return all.every(
        (a) =>
          !better(a, a) &&
          all.every((b) => !better(a, b) || (!better(b, a) && all.every((c) => !better(b, c) || better(a, c)))),
      );
    });
  });

  it('puts a failed individual below an infeasible one, and that below a feasible one', () => {
    const objectives = [{ name: 'cost', direction: 'minimise' } as const];
    const better = dominates({ objectives, size: 4, values: [NaN, NaN, 9, 1], violations: [0, 2, 0, NaN] });
    expect([better(2, 1), better(1, 0), better(1, 3), better(0, 3), better(3, 0)]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('nonDominatedSort', () => {
  /** Peels off those whom nobody who is left dominates. */
  const peeled = (scores: Scores): ReadonlyArray<ReadonlyArray<number>> => {
    const fronts: Array<ReadonlyArray<number>> = [];
    let left = everybody(scores);
    while (left.length > 0) {
      const rest = left;
      const front = rest.filter((i) => !rest.some((j) => dominatesByHand(scores, j, i)));
      fronts.push(front);
      left = rest.filter((i) => !front.includes(i));
    }
    return fronts;
  };

  it('gives the fronts that are found by peeling', () => {
    holds(
      scoresOfAny,
      (scores) => {
        const fronts = nonDominatedSort(scores).map((front) => Array.from(front));
        return JSON.stringify(fronts) === JSON.stringify(peeled(scores));
      },
      500,
    );
  });

  it('sorts points that were sorted by hand', () => {
    const objectives = [
      { name: 'f1', direction: 'minimise' },
      { name: 'f2', direction: 'minimise' },
    ] as const;
    // (1, 5), (2, 3), (3, 1); (2, 6), (3, 3); (4, 4)
    const values = [1, 2, 3, 2, 4, 3, 5, 3, 1, 6, 4, 3];
    const fronts = nonDominatedSort({ objectives, size: 6, values });
    expect(fronts.map((front) => Array.from(front))).toEqual([[0, 1, 2], [3, 5], [4]]);
  });

  it('has no front of nobody, and leaves the scores as they were', () => {
    expect(nonDominatedSort({ objectives: [{ name: 'cost', direction: 'minimise' }], size: 0, values: [] })).toEqual(
      [],
    );
    holds(scoresOfAny, (scores) => unchanged(scores, () => nonDominatedSort(scores)));
  });
});

describe('byDominance', () => {
  it('orders by a single objective as byObjective does', () => {
    holds(
      fc.boolean().chain((constrained) => arbitraryScores({ value: fc.integer({ min: 0, max: 5 }), constrained })),
      (scores) => {
        const [keys, others] = [byDominance(scores), byObjective(0)(scores)];
        return everybody(scores).every((a) =>
          everybody(scores).every((b) => keys[a]! < keys[b]! === others[a]! < others[b]!),
        );
      },
    );
  });
});
