import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { deviation } from './index';

const near = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(4e-16 * expected);

describe('deviation', () => {
  it('is that of the numbers as a population', () => {
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
    expect(deviation(Float32Array.of(0, 2))).toBe(1);
    near(deviation([1, 2, 3]), Math.sqrt(2 / 3));
  });

  it('neither over- nor underflows', () => {
    near(deviation([1e200, 2e200, 3e200]), Math.sqrt(2 / 3) * 1e200);
    near(deviation([1e-200, 2e-200, 3e-200]), Math.sqrt(2 / 3) * 1e-200);
    expect(deviation([-Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
    expect(deviation([1.7e308, -1.7e308, 1.7e308, -1.7e308])).toBe(1.7e308);
    expect(deviation([0, 2e-323])).toBe(1e-323);
  });

  it('does not cancel beside a large mean', () => {
    expect(deviation([1e15, 1e15 + 1, 1e15, 1e15 + 1])).toBe(0.5);
    // The mean is no double.
    near(deviation([2 ** 53, 2 ** 53, 2 ** 53 + 2]), Math.sqrt(8) / 3);
  });

  it('follows a change of unit exactly, and a sign', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    holds(fc.tuple(values, fc.integer({ min: -600, max: 900 })), ([some, exponent]) => {
      const large = some.filter((value) => value === 0 || Math.abs(value) > 1e-50);
      if (large.length === 0) return true;
      const found = deviation(large);
      return (
        deviation(large.map((value) => value * 2 ** exponent)) === found * 2 ** exponent &&
        deviation(large.map((value) => -value)) === found
      );
    });
  });

  it('is 0 of equals, NaN of none and of what is not finite', () => {
    expect(deviation([0.1, 0.1, 0.1])).toBe(0);
    expect(deviation([])).toBeNaN();
    expect(deviation([1, NaN])).toBeNaN();
    expect(deviation([1, Infinity])).toBeNaN();
  });
});
