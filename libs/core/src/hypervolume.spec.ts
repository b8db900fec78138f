import { arbitraryScores, holds } from '@evorx/testing';
import { draw, seed } from '@evorx/random';
import * as fc from 'fast-check';
import {
  hypervolume,
  nonDominatedSort,
  type Objective,
  OptionError,
  pickScores,
  referencePointOf,
  type Scores,
} from './index';

const minimised = (count: number): ReadonlyArray<Objective> =>
  Array.from({ length: count }, (_, o) => ({ name: `f${o + 1}`, direction: 'minimise' }));
const scoresOfRows = (objectives: ReadonlyArray<Objective>, rows: ReadonlyArray<ReadonlyArray<number>>): Scores => ({
  objectives,
  size: rows.length,
  values: objectives.flatMap((_, o) => rows.map((row) => row[o]!)),
});
const volume = (reference: ReadonlyArray<number>, rows: ReadonlyArray<ReadonlyArray<number>>): number =>
  hypervolume(reference)(scoresOfRows(minimised(reference.length), rows));

/** The share of random points of the box [0, r] that somebody dominates, times its volume. */
const byMonteCarlo = (scores: Scores, reference: ReadonlyArray<number>, samples: number): number => {
  const [hits] = draw((gen) => {
    let count = 0;
    for (let s = 0; s < samples; s++) {
      const point = reference.map((r) => gen.double() * r);
      for (let i = 0; i < scores.size; i++)
        if (point.every((x, o) => scores.values[o * scores.size + i]! <= x)) {
          count++;
          break;
        }
    }
    return count;
  })(seed(1));
  return (hits / samples) * reference.reduce((product, r) => product * r, 1);
};

describe('hypervolume', () => {
  it('has the values that are known', () => {
    expect(volume([4], [[3], [1], [5]])).toBe(3);
    expect(
      volume(
        [4, 4],
        [
          [1, 2],
          [2, 1],
          [3, 3],
        ],
      ),
    ).toBe(8);
    // Three unit boxes on the axes of a corner that they share.
    expect(
      volume(
        [2, 2, 2],
        [
          [0, 1, 1],
          [1, 0, 1],
          [1, 1, 0],
        ],
      ),
    ).toBe(4);
    expect(volume([1, 1, 1, 1], [[0, 0, 0, 0]])).toBe(1);
    // The front of ZDT1 in full: 121 less what is under 1 - sqrt(x), and left of it.
    const front = Array.from({ length: 20_001 }, (_, i) => [i / 20_000, 1 - Math.sqrt(i / 20_000)]);
    expect(volume([11, 11], front)).toBeCloseTo(120 + 2 / 3, 3);
  });

  it.each([2, 3, 4, 5])('agrees with a count of random points in %d dimensions', (dimensions) => {
    const reference = Array.from({ length: dimensions }, (_, d) => 1 + d / 2);
    const [rows] = draw((gen) => Array.from({ length: 12 }, () => reference.map((r) => gen.double() * r)))(
      seed(dimensions),
    );
    const scores = scoresOfRows(minimised(dimensions), rows);
    const exact = hypervolume(reference)(scores);
    const total = reference.reduce((product, r) => product * r, 1);
    const share = exact / total;
    // Five standard deviations of the count.
    const tolerance = 5 * total * Math.sqrt((share * (1 - share)) / 40_000);
    expect(Math.abs(byMonteCarlo(scores, reference, 40_000) - exact)).toBeLessThan(tolerance);
  });

  const grid = fc
    .integer({ min: 1, max: 4 })
    .chain((objectives) => arbitraryScores({ objectives, value: fc.integer({ min: 0, max: 5 }), maxSize: 8 }));

  it('is the number of unit cells that somebody dominates, in any directions', () => {
    holds(
      grid,
      (scores) => {
        const worst = scores.objectives.map(({ direction }) => (direction === 'maximise' ? 0 : 5));
        // How many units an individual is better than the worst.
        const gain = (i: number, o: number): number => Math.abs(scores.values[o * scores.size + i]! - worst[o]!);
        let cells = 0;
        const count = 5 ** worst.length;
        for (let cell = 0; cell < count; cell++) {
          const corner = worst.map((_, o) => Math.floor(cell / 5 ** o) % 5);
          if ([...Array(scores.size).keys()].some((i) => corner.every((c, o) => gain(i, o) > c))) cells++;
        }
        return hypervolume(worst)(scores) === cells;
      },
      300,
    );
  });

  it('is that of the first front', () => {
    holds(
      grid.filter(({ size }) => size > 0),
      (scores) => {
        const reference = scores.objectives.map(({ direction }) => (direction === 'maximise' ? -1 : 6));
        const front = pickScores(nonDominatedSort(scores)[0]!)(scores);
        return hypervolume(reference)(scores) === hypervolume(reference)(front);
      },
    );
  });

  it('counts nobody who is infeasible, failed, or not better than the reference', () => {
    const scores = {
      ...scoresOfRows(minimised(2), [
        [1, 1],
        [NaN, 0],
        [3, 0],
        [2, 2],
      ]),
      violations: [0.1, 0, 0, 0],
    };
    expect(hypervolume([3, 3])(scores)).toBe(1);
    expect(hypervolume([3, 3])(scoresOfRows(minimised(2), []))).toBe(0);
  });

  it('is NaN where the reference has another number of values, and refuses what is no point', () => {
    expect(volume([1], []) + hypervolume([1, 1])(scoresOfRows(minimised(1), [[0]]))).toBeNaN();
    expect(() => hypervolume([])).toThrow(OptionError);
    expect(() => hypervolume([1, NaN])).toThrow('hypervolume: reference is [1, NaN]');
  });
});

describe('referencePointOf', () => {
  it('is null unless every objective has a reference', () => {
    const [first, second] = minimised(2);
    expect(
      referencePointOf([
        { ...first!, reference: 0 },
        { ...second!, reference: 3 },
      ]),
    ).toEqual([0, 3]);
    expect(referencePointOf([{ ...first!, reference: 0 }, second!])).toBeNull();
    expect(referencePointOf([])).toBeNull();
  });
});
