import { meanDeviation } from './mean-deviation';

describe('the mean deviation', () => {
  it('of equals is their deviation', () => {
    for (let genes = 1; genes < 100; genes++)
      expect(meanDeviation(new Float32Array(genes).fill(0.1))).toBe(Math.fround(0.1));
  });
});
