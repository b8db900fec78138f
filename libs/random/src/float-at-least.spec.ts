import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { floatAtLeast, floatAtMost } from './index';

const numbers = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 0.1, 5e-324, -5e-324, 1e-45, 1e-46, 1.17549435e-38, 3.4028234663852886e38, 3.5e38, -1e300),
);
const isFloat = (value: number): boolean => Object.is(Math.fround(value), value);

describe('floatAtLeast and floatAtMost', () => {
  it('keep what is of single precision', () => {
    holds(fc.float({ noNaN: true }), (value) => floatAtLeast(value) === value && floatAtMost(value) === value);
  });

  it('are neighbours of single precision around what is not', () => {
    holds(numbers, (value) => {
      const [above, below] = [floatAtLeast(value), floatAtMost(value)];
      if (!isFloat(above) || above < value || !isFloat(below) || below > value) return false;
      // Nothing lies between them: the middle rounds to one of both.
      const middle = Math.fround(below / 2 + above / 2);
      return above === below ? above === value : middle === above || middle === below;
    });
  });

  it('are what bounds become', () => {
    expect(floatAtMost(0.1)).toBe(0.09999999403953552);
    expect(floatAtLeast(0.1)).toBe(0.10000000149011612);
    expect(floatAtLeast(5e-324)).toBe(1.401298464324817e-45);
    expect(floatAtMost(-5e-324)).toBe(-1.401298464324817e-45);
    expect(floatAtMost(3.5e38)).toBe(3.4028234663852886e38);
    expect(floatAtLeast(3.5e38)).toBe(Infinity);
    expect(floatAtLeast(NaN)).toBeNaN();
  });
});
