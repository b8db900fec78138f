import { nextSample } from './next-sample';

describe('the next sample of the curve', () => {
  it('is a quarter of a second away at first, and a second up to half a minute', () => {
    expect([0, 1_000, 2_000, 5_000, 6_000, 20_000].map((at) => nextSample(at) - at)).toEqual([
      250, 250, 500, 500, 1_000, 1_000,
    ]);
  });

  it('is 3 % away later', () => {
    expect(nextSample(100_000)).toBe(103_000);
  });

  it('makes some hundred samples in five minutes', () => {
    let [at, count] = [0, 0];
    while (at < 300_000) [at, count] = [nextSample(at), count + 1];
    expect(count).toBeGreaterThan(80);
    expect(count).toBeLessThan(150);
  });
});
