import { fitsDistribution, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { draw, seed, uniformIn } from './index';

const numbers = (count: number, lower: number, upper: number): ReadonlyArray<number> =>
  draw((gen) => Array.from({ length: count }, () => uniformIn(gen, { lower, upper })))(seed(1))[0];

describe('uniformIn', () => {
  it('is uniform', () => {
    expect(fitsDistribution(numbers(20_000, -3, 7), (x) => Math.min(1, Math.max(0, (x + 3) / 10)))).toBe(true);
  });

  it('stays within its ends, however far apart or near they are', () => {
    holds(fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })), (ends) => {
      fc.pre(ends.every(Number.isFinite));
      const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
      return numbers(20, lower, upper).every((number) => number >= lower && number <= upper);
    });
    expect(numbers(3, 0.1, 0.1)).toEqual([0.1, 0.1, 0.1]);
    expect(new Set(numbers(100, -1e308, 1e308)).size).toBe(100);
  });

  it('always gives the same numbers (frozen)', () => {
    expect(numbers(3, -1, 1)).toMatchInlineSnapshot(`
      [
        0.43025937375962586,
        -0.3900329477128075,
        -0.31183019699799375,
      ]
    `);
  });
});
