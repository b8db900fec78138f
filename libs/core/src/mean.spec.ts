import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { mean } from './index';

/** A finite number as a whole multiple of 2^-1074, the smallest there is. */
const exactly = (value: number): bigint => {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!;
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return bits >> 63n === 1n ? -size : size;
};

/** Whether no double is nearer to the exact mean. */
const isNearest = (found: number, values: ReadonlyArray<number>): boolean => {
  const count = BigInt(values.length);
  const total = values.reduce((sum, value) => sum + exactly(value), 0n);
  const off = (value: number): bigint => {
    const difference = exactly(value) * count - total;
    return difference < 0n ? -difference : difference;
  };
  const bits = new BigUint64Array(Float64Array.of(found).buffer)[0]!;
  return [bits + 1n, bits - 1n]
    .map((each) => new Float64Array(BigUint64Array.of(each & 0xffffffffffffffffn).buffer)[0]!)
    .filter(Number.isFinite)
    .every((neighbour) => off(found) <= off(neighbour));
};

describe('mean', () => {
  it('is rounded once', () => {
    expect(mean([1, 1, 3])).toBe(1.6666666666666667);
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
    expect(mean([0.1, 0.2, 0.3])).toBe(0.2);
    expect(mean([1e16, 1, -1e16])).toBe(1 / 3);
    expect(mean(Float32Array.of(1, 2))).toBe(1.5);
  });

  it('is the nearest number to the exact mean, at any size', () => {
    const size = fc.constantFrom(5e-324, 1e-310, 1e-200, 1e-5, 1, 1e10, 1e200, 1.7e308);
    const values = size.chain((unit) =>
      fc.array(fc.double({ min: -unit, max: unit, noNaN: true }), { minLength: 1, maxLength: 40 }),
    );
    holds(values, (some) => isNearest(mean(some), some));
    holds(fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 }), (some) =>
      isNearest(mean(some), some),
    );
  });

  it('of equals is their value', () => {
    holds(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat({ max: 100 })), ([value, more]) => {
      const found = mean(new Float64Array(1 + more).fill(value));
      return found === value;
    });
  });

  it('does not overflow', () => {
    expect(mean([Number.MAX_VALUE, Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
    expect(mean([1.7e308, 1.6e308])).toBe(0.85e308 + 0.8e308);
    expect(mean([-Number.MAX_VALUE, Number.MAX_VALUE])).toBe(0);
  });

  it('is NaN of none and with NaN, and infinite with an infinity', () => {
    expect(mean([])).toBeNaN();
    expect(mean([1, NaN])).toBeNaN();
    expect(mean([Infinity, -Infinity])).toBeNaN();
    expect(mean([1, Infinity])).toBe(Infinity);
    expect(mean([1, -Infinity, 1e308])).toBe(-Infinity);
  });
});
