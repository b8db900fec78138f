import { fitsDistribution, normalProbability } from '@evorx/testing';
import { normals, seed } from './index';

describe('normals', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(Array.from(normals(3)(seed(1))[0])).toMatchInlineSnapshot(`
     [
       -0.858011782169342,
       -0.38679763674736023,
       1.2016979455947876,
     ]
    `);
  });

  it('has the mean and the deviation asked for', () => {
    expect(fitsDistribution(normals(20000)(seed(1))[0], normalProbability)).toBe(true);
    const [shifted] = normals(20000, { mean: 3, deviation: 2 })(seed(1));
    expect(fitsDistribution(shifted, (x) => normalProbability((x - 3) / 2))).toBe(true);
  });

  it('gives none where none are asked for', () => {
    expect(normals(0)(seed(1))).toEqual([new Float32Array(0), seed(1)]);
  });
});
