import { seedBand } from './seed-band';

describe('the band of several seeds', () => {
  it('has the least, the median and the most at each time, in between on straight lines', () => {
    const curves = [
      [
        [0, 0],
        [400, 0.4],
      ],
      [
        [0, 0.1],
        [400, 0.9],
      ],
      [
        [0, 0.2],
        [200, 0.6],
        [500, 0.6],
      ],
    ] as const;
    const band = seedBand(curves, { from: 100, points: 3 });
    expect(band.map(({ ms }) => ms)).toEqual([100, 200, 400]);
    expect(band[0]).toEqual({ ms: 100, low: 0.1, middle: expect.closeTo(0.3), high: expect.closeTo(0.4) });
    expect(band[1]).toEqual({ ms: 200, low: 0.2, middle: expect.closeTo(0.5), high: expect.closeTo(0.6) });
    expect(band[2]).toEqual({ ms: 400, low: 0.4, middle: 0.6, high: 0.9 });
  });

  it('is empty where a curve ends before it begins', () => {
    expect(seedBand([[[50, 1]]], { from: 100, points: 3 })).toEqual([]);
    expect(seedBand([[]], { from: 100, points: 3 })).toEqual([]);
  });
});
