import { arbitraryScores, equal, holds } from '@evorx/testing';
import { byCrowding, byDominance, crowdingDistance, nonDominatedSort, type Scores } from './index';

const objectives = [
  { name: 'f1', direction: 'minimise' },
  { name: 'f2', direction: 'minimise' },
] as const;
const many = arbitraryScores({ objectives: 3, maxSize: 15 });
const everybody = ({ size }: Scores): ReadonlyArray<number> => [...Array(size).keys()];

describe('crowdingDistance', () => {
  it('is the perimeter of the cuboid of neighbours, in shares of the range', () => {
    // f1: 1 2 4 5, f2: 10 6 4 2
    const scores = { objectives, size: 4, values: [4, 1, 5, 2, 4, 10, 2, 6] };
    const distances = crowdingDistance([0, 1, 2, 3])(scores);
    expect(distances[1]).toBe(Infinity);
    expect(distances[2]).toBe(Infinity);
    expect(distances[3]).toBeCloseTo((4 - 1) / 4 + (10 - 4) / 8, 12);
    expect(distances[0]).toBeCloseTo((5 - 2) / 4 + (6 - 2) / 8, 12);
  });

  it('does not depend on the direction of an objective', () => {
    holds(many, (scores) => {
      const flipped: Scores = {
        ...scores,
        objectives: scores.objectives.map(({ name, direction }) => ({
          name,
          direction: direction === 'minimise' ? 'maximise' : 'minimise',
        })),
        values: Array.from(scores.values, (value) => -value),
      };
      const front = everybody(scores);
      return equal(crowdingDistance(front)(scores), crowdingDistance(front)(flipped));
    });
  });

  it('looks at the members of its front alone', () => {
    holds(
      many.filter(({ size }) => size > 2),
      (scores) => {
        const front = everybody(scores).slice(1);
        const values = Array.from(scores.values, (value, place) => (place % scores.size === 0 ? 1e6 : value));
        return equal(crowdingDistance(front)(scores), crowdingDistance(front)({ ...scores, values }));
      },
    );
  });

  it('is never NaN, and 0 for who has no finite values', () => {
    holds(many, (scores) => {
      const distances = crowdingDistance(everybody(scores))(scores);
      return distances.every((distance, i) => {
        const finite = scores.objectives.every((_, o) => Number.isFinite(scores.values[o * scores.size + i]!));
        return finite ? distance >= 0 : distance === 0;
      });
    });
  });

  it('survives values whose difference overflows', () => {
    const scores = { objectives, size: 3, values: [-1e308, 0, 1e308, 3, 2, 1] };
    expect(Array.from(crowdingDistance([0, 1, 2])(scores))).toEqual([Infinity, 1, Infinity]);
  });
});

describe('byCrowding', () => {
  it('puts fronts in their order, and in each the least crowded first; equals get equal keys', () => {
    holds(many, (scores) => {
      const keys = byCrowding(scores);
      const fronts = byDominance(scores);
      const crowding = new Map(
        nonDominatedSort(scores).flatMap((front) => {
          const distances = crowdingDistance(front)(scores);
          return Array.from(front, (i, place) => [i, distances[place]!] as const);
        }),
      );
      const isBefore = (a: number, b: number): boolean =>
        fronts[a]! < fronts[b]! ||
        (fronts[a] === fronts[b] && fronts[a]! < Infinity && crowding.get(a)! > crowding.get(b)!);
      return everybody(scores).every((a) => everybody(scores).every((b) => keys[a]! < keys[b]! === isBefore(a, b)));
    });
  });

  it('puts the failed last', () => {
    expect(Array.from(byCrowding({ objectives, size: 3, values: [1, NaN, 2, 1, 0, 2] }))).toEqual([0, Infinity, 1]);
  });
});
