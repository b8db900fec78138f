import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { movingDeviation } from './index';

describe('movingDeviation', () => {
  it('is any but one that is lost in rounding', () => {
    const { includes, text } = movingDeviation({ lower: 1, upper: 2 });
    expect([1e-9, 1e-300, 3.7e-9].map(includes)).toEqual([false, false, false]);
    expect([0, 3.8e-9, 1e-8, 1].map(includes)).toEqual([true, true, true, true]);
    expect([-1, NaN, Infinity, '1'].map(includes)).toEqual([false, false, false, false]);
    expect(text).toBe(
      '0, or a finite number from 3.725290298461914e-9: noise below that moves no gene of single precision in [1, 2]',
    );
    expect(movingDeviation({ lower: -2, upper: -1 }).includes(1e-9)).toBe(false);
  });

  it('is any around 0, whose gene moves by whatever is added', () => {
    expect(movingDeviation({ lower: 0, upper: 1 }).includes(1e-9)).toBe(true);
    expect(movingDeviation({ lower: -1, upper: 1 }).includes(1e-30)).toBe(true);
  });

  it('is any beside a mean that moves genes', () => {
    expect(movingDeviation({ lower: 1, upper: 2 }, 0.1).includes(1e-9)).toBe(true);
    expect(movingDeviation({ lower: 1, upper: 2 }, -0.1).includes(1e-9)).toBe(true);
    expect(movingDeviation({ lower: 1, upper: 2 }, 1e-12).includes(1e-9)).toBe(false);
  });

  it('moves the smallest gene where it is accepted, and none where not', () => {
    const bounds = fc.tuple(
      fc.float({ min: Math.fround(1e-30), max: 1e6, noNaN: true }),
      fc.double({ min: -20, max: 2, noNaN: true }),
    );
    holds(bounds, ([lower, exponent]) => {
      const deviation = lower * 10 ** exponent;
      const moved = [8, -8].some((times) => Math.fround(lower + times * deviation) !== lower);
      return movingDeviation({ lower, upper: 2 * lower }).includes(deviation) === moved;
    });
  });
});
