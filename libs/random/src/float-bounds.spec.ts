import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { floatBounds, floatBoundsOption, OptionError } from './index';

describe('floatBounds', () => {
  it('are rounded inwards', () => {
    expect(floatBounds('f', { lower: 0, upper: 0.1 })).toEqual({ lower: 0, upper: 0.09999999403953552 });
    expect(floatBounds('f', { lower: 0.1, upper: 1 })).toEqual({ lower: 0.10000000149011612, upper: 1 });
    expect(floatBounds('f', { lower: -Infinity, upper: 1e39 })).toEqual({
      ...{ lower: -Infinity, upper: 3.4028234663852886e38 },
    });
  });

  it('lie within the given ones, and are of single precision', () => {
    const end = fc.double({ min: -1e30, max: 1e30, noNaN: true });
    holds(fc.tuple(end, end), (ends) => {
      const [given, bounds] = [ends.toSorted((a, b) => a - b) as [number, number], { lower: 0, upper: 0 }];
      if (!floatBoundsOption.includes({ lower: given[0], upper: given[1] })) return true;
      Object.assign(bounds, floatBounds('f', { lower: given[0], upper: given[1] }));
      return (
        Math.fround(bounds.lower) === bounds.lower &&
        Math.fround(bounds.upper) === bounds.upper &&
        given[0] <= bounds.lower &&
        bounds.lower <= bounds.upper &&
        bounds.upper <= given[1]
      );
    });
  });

  it.each([
    [0.1, 0.1],
    [1.00000001, 1.00000002],
    [3.5e38, 1e39],
    [Infinity, Infinity],
    [1, 0],
    [NaN, 1],
  ])('are refused where no number of single precision lies in [%p, %p]', (lower, upper) => {
    const attempt = () => floatBounds('sphere', { lower, upper });
    expect(attempt).toThrow(OptionError);
    expect(attempt).toThrow(
      `sphere: bounds is { lower: ${lower}, upper: ${upper} }, accepted is { lower, upper }, two numbers in that order, with a number of single precision in their range`,
    );
  });

  it('takes nothing but two numbers', () => {
    expect(
      [1, 'ab', {}, { lower: 1 }, { lower: 1, upper: '2' }, null, [0, 1]].map(floatBoundsOption.includes),
    ).not.toContain(true);
  });
});
