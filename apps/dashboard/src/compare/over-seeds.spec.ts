import * as fc from 'fast-check';
import { type Track, overSeeds, valueAt } from './over-seeds';

const track = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.double({ noNaN: true, min: -100, max: 100 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((steps): Track => {
    let x = 0;
    return { x: steps.map(([step]) => (x += step)), y: steps.map(([, y]) => y) };
  });

describe('curves over seeds', () => {
  it('go through their own points', () =>
    fc.assert(
      fc.property(track, (one) => {
        one.x.forEach((place, i) => expect(valueAt(one, place)).toBeCloseTo(one.y[i] ?? NaN, 9));
      }),
    ));

  it('have their mean between the lowest and the highest, and only where all of them are', () =>
    fc.assert(
      fc.property(fc.array(track, { minLength: 1, maxLength: 4 }), (tracks) => {
        const places = [...new Set(tracks.flatMap(({ x }) => x))].sort((a, b) => a - b);
        const { mean, low, high } = overSeeds(tracks, places);
        places.forEach((place, i) => {
          const everywhere = tracks.every(({ x }) => place >= (x[0] ?? 0) && place <= (x.at(-1) ?? 0));
          const [m = null, l = null, h = null] = [mean[i], low[i], high[i]];
          expect(m !== null).toBe(everywhere);
          if (m === null || l === null || h === null) return;
          expect(m).toBeGreaterThanOrEqual(l - 1e-9);
          expect(m).toBeLessThanOrEqual(h + 1e-9);
        });
      }),
    ));

  it('have the value of equals for their mean, and one that does not overflow', () => {
    const at = (value: number) => ({ x: [0], y: [value] });
    for (let seeds = 1; seeds < 20; seeds++)
      expect(overSeeds(new Array<ReturnType<typeof at>>(seeds).fill(at(0.1)), [0]).mean).toEqual([0.1]);
    expect(overSeeds([at(1.7e308), at(1.7e308)], [0]).mean).toEqual([1.7e308]);
  });

  it('are their own mean where there is one', () =>
    fc.assert(
      fc.property(track, (one) => {
        const { mean } = overSeeds([one], one.x);
        mean.forEach((value, i) => expect(value).toBeCloseTo(one.y[i] ?? NaN, 9));
      }),
    ));
});
