import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { constant, exponential, linear } from './index';

const numbers = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('schedules', () => {
  it('begin and end exactly where they are told to', () => {
    holds(fc.tuple(numbers, numbers), ([from, to]) =>
      [linear(from, to), exponential(from, to)].every((schedule) => schedule(0) === from && schedule(1) === to),
    );
    expect(linear(3, -3)(1)).toBe(-3);
  });

  it('stay between their ends', () => {
    holds(fc.tuple(numbers, numbers, shares), ([from, to, progress]) =>
      [linear(from, to), exponential(from, to)].every((schedule) => {
        const value = schedule(progress);
        return value >= Math.min(from, to) * (1 - 1e-12) && value <= Math.max(from, to) * (1 + 1e-12);
      }),
    );
  });

  it('go by equal steps, by equal factors, or nowhere', () => {
    expect(linear(0, 8)(0.25)).toBe(2);
    expect(exponential(1, 16)(0.25)).toBeCloseTo(2, 12);
    expect(constant(5)(0.25)).toBe(5);
  });
});
