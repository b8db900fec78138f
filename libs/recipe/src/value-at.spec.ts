import { valueAt } from './index';
import fc from 'fast-check';

describe('valueAt', () => {
  it('is the number itself where nothing moves', () => {
    expect([0, 0.5, 1].map((progress) => valueAt(0.1, progress))).toEqual([0.1, 0.1, 0.1]);
  });

  it('goes straight from one end to the other', () => {
    expect([0, 0.25, 1].map((progress) => valueAt({ from: 2, to: 6, curve: 'linear' }, progress))).toEqual([2, 3, 6]);
  });

  it('goes by a constant factor', () => {
    const halfway = valueAt({ from: 100, to: 10_000, curve: 'exponential' }, 0.5);
    expect(halfway).toBeCloseTo(1000, 9);
  });

  it('stays where it starts until its time has come', () => {
    const cooling = { from: 1, to: 0, curve: 'linear', after: 0.5 } as const;
    expect([0, 0.5, 0.75, 1].map((progress) => valueAt(cooling, progress))).toEqual([1, 1, 0.5, 0]);
  });

  it('is exactly its ends at 0 and 1, stays between them, and holds them outside', () => {
    const end = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    const curve = fc.constantFrom('linear' as const, 'exponential' as const);
    fc.assert(
      fc.property(end, end, curve, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, shape, progress) => {
        const schedule = { from, to, curve: shape };
        const value = valueAt(schedule, progress);
        expect([valueAt(schedule, -1), valueAt(schedule, 0), valueAt(schedule, 1), valueAt(schedule, 2)]).toEqual([
          from,
          from,
          to,
          to,
        ]);
        expect(value).toBeGreaterThanOrEqual(Math.min(from, to) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(Math.max(from, to) * (1 + 1e-12));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
