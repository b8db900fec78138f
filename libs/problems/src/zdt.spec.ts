import { dominates, hypervolume, OptionError, referencePointOf, type Scores, type Vector } from '@evorx/core';
import { seed } from '@evorx/random';
import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { zdt1, zdt2, zdt3, zdt6 } from './index';

const problem = zdt1({ dimension: 5 });
const scoresOf = (rows: ReadonlyArray<Vector>): Scores => ({
  objectives: problem.objectives,
  size: rows.length,
  values: [...rows.map((row) => row[0]!), ...rows.map((row) => row[1]!)],
});

describe('zdt1', () => {
  it('has the values that are known of it', () => {
    expect(problem.evaluate(Float64Array.of(0.25, 0, 0, 0, 0))).toEqual({ f1: 0.25, f2: 0.5 });
    expect(problem.evaluate(Float64Array.of(1, 1, 1, 1, 1))).toEqual({ f1: 1, f2: 10 * (1 - Math.sqrt(0.1)) });
    expect(problem.evaluate(Float64Array.of(0, 0.5, 0.5, 0, 0))).toEqual({ f1: 0, f2: 3.25 });
  });

  it('has a front whose hypervolume to its reference point is 120 + 2/3', () => {
    const volume = hypervolume(referencePointOf(problem.objectives)!)(scoresOf(problem.front(10_000)));
    expect(volume).toBeCloseTo(120 + 2 / 3, 3);
    expect(volume).toBeLessThan(120 + 2 / 3);
  });

  it('has 30 genes by default, at least two, uniform in [0, 1], always the same (frozen)', () => {
    const [[genome]] = zdt1().init(1)(seed(1));
    expect(genome).toHaveLength(30);
    expect(genome!.every((gene) => gene >= 0 && gene <= 1)).toBe(true);
    expect(Array.from(genome!.slice(0, 3))).toMatchSnapshot();
    expect(() => zdt1({ dimension: 1 })).toThrow(OptionError);
  });
});

describe('zdt2, zdt3 and zdt6', () => {
  it('have the values that are known of them', () => {
    expect(zdt2().evaluate(Float64Array.of(0.5, 0, 0))).toEqual({ f1: 0.5, f2: 0.75 });
    expect(zdt2().evaluate(Float64Array.of(1, 1, 1))).toEqual({ f1: 1, f2: 9.9 });
    expect(zdt3().evaluate(Float64Array.of(0.25, 0, 0)).f2).toBeCloseTo(1 - 0.5 - 0.25, 12);
    expect(zdt3().evaluate(Float64Array.of(0, 1, 1)).f2).toBe(10);
    expect(zdt6().evaluate(Float64Array.of(0, 0, 0))).toEqual({ f1: 1, f2: 0 });
    expect(zdt6().evaluate(Float64Array.of(0, 1, 1)).f2).toBeCloseTo(10 * (1 - 0.01), 12);
    expect(zdt6().evaluate(Float64Array.of(0.0814578, 0, 0)).f1).toBeCloseTo(0.2807753191, 9);
  });

  it.each([
    ['zdt2', zdt2, 120 + 1 / 3],
    // By a fine grid of the curve.
    ['zdt3', zdt3, 128.7781],
    // All of the box but what is left of the front or under it.
    ['zdt6', zdt6, 121 - 11 * 0.2807753191 - (1 - 0.2807753191) + (1 - 0.2807753191 ** 3) / 3],
  ])('have the hypervolume that is known of the front of %s', (_, make, volume) => {
    const { objectives, front } = make();
    const points = front(20_000);
    const values = [0, 1].flatMap((o) => points.map((point) => point[o]!));
    const found = hypervolume(referencePointOf(objectives)!)({ objectives, size: points.length, values });
    expect(found).toBeCloseTo(volume, 2);
  });
});

describe.each(Object.entries({ zdt1, zdt2, zdt3, zdt6 }))('%s', (name, make) => {
  const { evaluate, front, objectives } = make({ dimension: 5 });
  const rows = front(50);

  it('has a front that nothing dominates, and of which no point dominates another', () => {
    // The ends of pieces are known to ten digits.
    const better = dominates(scoresOf([...rows.map((row) => [row[0]! + 1e-7, row[1]! + 1e-7]), ...rows]));
    rows.forEach((_, i) => expect(rows.some((__, j) => better(i, rows.length + j))).toBe(false));
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    holds(fc.array(unit, { minLength: 5, maxLength: 5 }), (genes) => {
      const { f1, f2 } = evaluate(Float64Array.from(genes));
      const any = dominates(scoresOf([[f1! + 1e-7, f2! + 1e-7], ...rows]));
      return rows.every((_, i) => !any(0, i + 1));
    });
  });

  it('reaches its front where all genes but the first are 0', () => {
    const reached = Array.from({ length: 100_001 }, (_, i) => evaluate(Float64Array.of(i / 100_000, 0, 0, 0, 0)));
    rows.forEach((row) => {
      const nearest = Math.min(...reached.map(({ f1, f2 }) => Math.hypot(f1! - row[0]!, f2! - row[1]!)));
      expect(nearest).toBeLessThan(name === 'zdt1' ? 2e-2 : 1e-3);
    });
  });

  it('declares its reference, and takes at least two genes of 32 or 64 bits', () => {
    expect(referencePointOf(objectives)).toEqual([11, 11]);
    expect(() => make({ dimension: 1 })).toThrow(OptionError);
    expect(() => make({ precision: 16 as 32 })).toThrow(`${name}: precision is 16`);
    expect(make({ precision: 32 }).init(1)(seed(1))[0][0]).toBeInstanceOf(Float32Array);
  });
});
