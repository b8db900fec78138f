import { dominates, hypervolume, OptionError, referencePointOf, type Scores, type Vector } from '@evorx/core';
import { seed } from '@evorx/random';
import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { dtlz2 } from './index';

const scoresOf = (objectives: Scores['objectives'], rows: ReadonlyArray<Vector>): Scores => ({
  objectives,
  size: rows.length,
  values: objectives.flatMap((_, o) => rows.map((row) => row[o]!)),
});
const genomes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

describe('dtlz2', () => {
  it('has the values that are known of it', () => {
    const { evaluate } = dtlz2({ objectives: 3, dimension: 4 });
    expect(evaluate(Float64Array.of(0, 0, 0.5, 0.5))).toEqual({ f1: 1, f2: 0, f3: 0 });
    const { f1, f2, f3 } = evaluate(Float64Array.of(0.5, 1, 0, 1));
    expect(f1).toBeCloseTo(0, 12);
    expect(f2).toBeCloseTo(1.5 * Math.SQRT1_2, 12);
    expect(f3).toBeCloseTo(1.5 * Math.SQRT1_2, 12);
  });

  it.each([2, 3, 5])(
    'lies on a sphere whose radius is 1 where the last of its genes are 0.5, with %d objectives',
    (objectives) => {
      const { evaluate } = dtlz2({ objectives, dimension: 6 });
      holds(genomes, (genes) => {
        const values = Object.values(evaluate(Float64Array.from(genes)));
        const g = genes.slice(objectives - 1).reduce((sum, gene) => sum + (gene - 0.5) ** 2, 0);
        return values.every((value) => value >= 0) && Math.abs(Math.hypot(...values) - (1 + g)) < 1e-12;
      });
    },
  );

  it.each([
    [2, 1.21 - Math.PI / 4, 2_000],
    [3, 1.331 - Math.PI / 6, 1_500],
  ])(
    'has a front of %d objectives that nothing dominates, with the hypervolume that is known',
    (count, volume, points) => {
      const { objectives, front, evaluate } = dtlz2({ objectives: count, dimension: 6 });
      const rows = front(points);
      rows.forEach((row) => expect(Math.hypot(...row)).toBeCloseTo(1, 12));
      const found = hypervolume(referencePointOf(objectives)!)(scoresOf(objectives, rows));
      expect(found).toBeLessThan(volume);
      expect(found).toBeGreaterThan(volume - 0.02);
      holds(genomes, (genes) => {
        const values = Object.values(evaluate(Float64Array.from(genes))).map((value) => value + 1e-9);
        const better = dominates(scoresOf(objectives, [values, ...rows]));
        return rows.every((_, i) => !better(0, i + 1));
      });
    },
  );

  it('has 12 genes for three objectives, always the same (frozen), and no points of a front of four', () => {
    const [[genome]] = dtlz2().init(1)(seed(1));
    expect(genome).toHaveLength(12);
    expect(Array.from(genome!.slice(0, 3))).toMatchSnapshot();
    expect(dtlz2({ objectives: 4 }).front(10)).toEqual([]);
  });

  it.each([{ objectives: 1 }, { objectives: 17 }, { objectives: 3, dimension: 2 }, { dimension: NaN }])(
    'refuses %j',
    (options) => {
      expect(() => dtlz2(options)).toThrow(OptionError);
    },
  );
});
