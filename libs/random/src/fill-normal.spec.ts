import { fitsDistribution, normalProbability } from '@evorx/testing';
import { draw, fillNormal, seed } from './index';

const filled = (length: number, mean: number, deviation: number) =>
  draw((gen) => {
    const out = new Float32Array(length);
    fillNormal(gen, out, mean, deviation);
    return out;
  });

describe('fillNormal', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(Array.from(filled(4, 0, 1)(seed(1))[0])).toMatchInlineSnapshot(`
     [
       -0.858011782169342,
       -0.38679763674736023,
       1.2016979455947876,
       -0.04135119169950485,
     ]
    `);
  });

  it('has the distribution of N(mean, deviation)', () => {
    const [numbers] = filled(50000, 2, 0.5)(seed(1));
    expect(fitsDistribution(numbers, (x) => normalProbability((x - 2) / 0.5))).toBe(true);
  });

  it('gives the mean alone where the deviation is 0', () => {
    expect(Array.from(filled(3, 2, 0)(seed(1))[0])).toEqual([2, 2, 2]);
  });
});
