import { fitsDistribution, normalProbability } from '@evorx/testing';
import { draw, Gen, normal, seed } from './index';

const N = 200000;
const sample = (): Float64Array => {
  const gen = new Gen(seed(1));
  return Float64Array.from({ length: N }, () => normal(gen));
};

describe('normal', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(draw((gen) => Array.from({ length: 5 }, () => normal(gen)))(seed(1))[0]).toMatchInlineSnapshot(`
     [
       -0.8580117825174868,
       -0.38679764977291836,
       1.2016979625767035,
       -0.04135119271000172,
       0.9623585790472777,
     ]
    `);
  });

  it('has the moments of N(0, 1), to four standard errors', () => {
    const numbers = sample();
    const moment = (power: number): number => numbers.reduce((sum, x) => sum + x ** power, 0) / N;
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / N));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / N));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / N));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / N));
  });

  it('has the distribution of N(0, 1), by Kolmogorov and Smirnov at 0.001', () => {
    expect(fitsDistribution(sample(), normalProbability)).toBe(true);
  });

  it('reaches into the tails as often as it should', () => {
    // Beyond 3.4426 the numbers come from the tail of the ziggurat: 2 * 2.88e-4 of them.
    const numbers = sample();
    for (const sign of [-1, 1]) {
      const count = numbers.filter((x) => sign * x > 3.442619855899).length;
      expect(Math.abs(count - N * 2.8806e-4)).toBeLessThan(4 * Math.sqrt(N * 2.8806e-4));
    }
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('is uncorrelated from one number to the next', () => {
    const numbers = sample();
    const products = numbers.reduce((sum, x, i) => sum + (i === 0 ? 0 : x * numbers[i - 1]!), 0);
    expect(Math.abs(products / N)).toBeLessThan(4 / Math.sqrt(N));
  });
});
