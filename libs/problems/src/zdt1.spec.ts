import { dominates, hypervolume, OptionError, referencePointOf, type Scores, type Vector } from '@evorx/core';
import { seed } from '@evorx/random';
import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { zdt1 } from './index';

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

  it('has its front where all genes but the first are 0, and nothing dominates it', () => {
    const front = problem.front(50);
    front.forEach((point) => {
      const { f1, f2 } = problem.evaluate(Float64Array.of(point[0]!, 0, 0, 0, 0));
      expect([f1, f2]).toEqual([point[0]!, point[1]!]);
    });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    holds(fc.array(unit, { minLength: 5, maxLength: 5 }), (genes) => {
      const { f1, f2 } = problem.evaluate(Float64Array.from(genes));
      const better = dominates(scoresOf([[f1!, f2! + 1e-12], ...front]));
      return front.every((_, i) => !better(0, i + 1));
    });
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
