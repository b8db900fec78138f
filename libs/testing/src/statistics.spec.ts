import {
  chiSquare,
  chiSquareLimit,
  fitsDistribution,
  fitsProbabilities,
  kolmogorov,
  normalProbability,
  normalQuantile,
  tally,
} from './index';

describe('normalProbability and normalQuantile', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447],
    [-1.959964, 0.025],
    [3.090232, 0.999],
  ])('agree with the table at %f', (x, probability) => {
    expect(normalProbability(x)).toBeCloseTo(probability, 6);
    expect(normalQuantile(probability)).toBeCloseTo(x, 3);
  });
});

describe('chiSquare', () => {
  it('is the sum of squared deviations over expectations', () => {
    expect(chiSquare([20, 30], [0.5, 0.5])).toBe(2);
    expect(chiSquare([1, 0], [0, 1])).toBe(Infinity);
  });

  it.each([
    [1, 0.05, 3.841],
    [10, 0.01, 23.209],
    [100, 0.001, 149.449],
  ])('has the limit of the table with %i degrees of freedom at %f', (degrees, significance, limit) => {
    expect(Math.abs(chiSquareLimit(degrees, significance) / limit - 1)).toBeLessThan(0.03);
  });

  it('accepts what is likely, and rejects what is not', () => {
    expect(fitsProbabilities([495, 505], [0.5, 0.5])).toBe(true);
    expect(fitsProbabilities([400, 600], [0.5, 0.5])).toBe(false);
    expect(fitsProbabilities([10, 0], [1, 0])).toBe(true);
    expect(fitsProbabilities([9, 1], [1, 0])).toBe(false);
  });

  it('accepts neither counts of nothing nor counts of other cells', () => {
    expect(fitsProbabilities([0, 0], [0.5, 0.5])).toBe(false);
    expect(fitsProbabilities([5, 5], [0.5, 0.5, 0])).toBe(false);
    expect(fitsProbabilities([5, 5, 0], [0.5, 0.5])).toBe(false);
  });
});

describe('kolmogorov', () => {
  it('is the greatest distance between the distribution functions', () => {
    expect(kolmogorov([0.5], (x) => x)).toBe(0.5);
    expect(kolmogorov([0.1, 0.6], (x) => x)).toBeCloseTo(0.4, 12);
  });

  it('accepts an even sample of the distribution, and rejects one of another', () => {
    const even = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
    expect(fitsDistribution(even, (x) => x)).toBe(true);
    expect(fitsDistribution(even, (x) => x * x)).toBe(false);
    expect(fitsDistribution([], (x) => x)).toBe(false);
    expect(fitsDistribution([0.5, NaN], (x) => x)).toBe(false);
  });
});

describe('tally', () => {
  it('counts every number', () => {
    expect(tally([0, 2, 2], 4)).toEqual([1, 0, 2, 0]);
  });

  it.each([-1, 4, 0.5, NaN])('overlooks no number that it was not to expect: %d', (number) => {
    expect(() => tally([0, number], 4)).toThrow(RangeError);
  });
});
