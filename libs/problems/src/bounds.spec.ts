import { holds } from '@evorx/testing';
import { seed } from '@evorx/random';
import * as fc from 'fast-check';
import { ellipsoid, rosenbrock, sphere } from './index';

describe.each(Object.entries({ sphere, ellipsoid, rosenbrock }))('%s', (name, problem) => {
  it('starts within bounds that are no numbers of single precision', () => {
    const lower = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    holds(fc.tuple(lower, fc.double({ min: 0.1, max: 1e3, noNaN: true }), fc.nat()), ([from, width, n]) => {
      const bounds = { lower: from, upper: from + width };
      const [[genes]] = problem({ dimension: 20, bounds }).init(1)(seed(n));
      return genes!.every((gene) => gene >= bounds.lower && gene <= bounds.upper);
    });
    const [[genes]] = problem({ dimension: 100_000, bounds: { lower: 0, upper: 0.1 } }).init(1)(seed(1));
    expect(Math.max(...genes!)).toBeLessThanOrEqual(0.1);
  });

  it('is refused in bounds without a number of single precision', () => {
    const make = () => problem({ dimension: 2, bounds: { lower: 0.1, upper: 0.1 } });
    expect(make).toThrow(`${name}: bounds is { lower: 0.1, upper: 0.1 }, accepted is`);
  });
});
