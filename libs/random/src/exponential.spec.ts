import { fitsDistribution } from '@evorx/testing';
import { draw, exponential, Gen, seed } from './index';

const N = 200000;
const sample = (): Float64Array => {
  const gen = new Gen(seed(1));
  return Float64Array.from({ length: N }, () => exponential(gen));
};

describe('exponential', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(draw((gen) => Array.from({ length: 5 }, () => exponential(gen)))(seed(1))[0]).toMatchInlineSnapshot(`
     [
       0.6640141958759281,
       1.105540108246428,
       0.38501510934396027,
       0.4728686784330837,
       0.43160819605577805,
     ]
    `);
  });

  it('has mean and variance 1, to four standard errors, and is never negative', () => {
    const numbers = sample();
    const mean = numbers.reduce((sum, x) => sum + x, 0) / N;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / N;
    expect(Math.abs(mean - 1)).toBeLessThan(4 / Math.sqrt(N));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(8 / N));
    expect(numbers.every((x) => x >= 0 && Number.isFinite(x))).toBe(true);
  });

  it('has the exponential distribution, by Kolmogorov and Smirnov at 0.001', () => {
    expect(fitsDistribution(sample(), (x) => 1 - Math.exp(-x))).toBe(true);
  });

  it('reaches into the tail as often as it should', () => {
    const count = sample().filter((x) => x > 7.697117470131487).length;
    const expected = N * Math.exp(-7.697117470131487);
    expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});
