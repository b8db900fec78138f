import * as fc from 'fast-check';
import { smoothed } from './smoothed';

// Without -0, which a sum makes 0 of.
const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e3, max: 1e3 }).map((value) => value + 0)), {
  maxLength: 50,
});
const weight = fc.double({ noNaN: true, min: 0, max: 0.98 });

describe('smoothing', () => {
  it('leaves a line as it is where it keeps nothing of the past', () =>
    fc.assert(fc.property(values, (line) => expect(smoothed(line, 0)).toEqual(line))));

  it('stays between the smallest and the largest value so far, from the first on', () =>
    fc.assert(
      fc.property(values, weight, (line, kept) => {
        let [low, high] = [Infinity, -Infinity];
        smoothed(line, kept).forEach((value, i) => {
          const raw = line[i] ?? null;
          if (raw === null) return expect(value).toBeNull();
          [low, high] = [Math.min(low, raw), Math.max(high, raw)];
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        });
      }),
    ));

  it('does not change a line without noise', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), weight, (value, kept) => {
        for (const smooth of smoothed(Array<number>(20).fill(value), kept)) expect(smooth).toBeCloseTo(value, 9);
      }),
    ));
});
