import { timeTo } from './time-to';

const curve = [
  [100, 0.5],
  [200, 0.91],
  [300, 0.89],
  [400, 0.95],
] as const;

describe('the time to an accuracy', () => {
  it('is that of the first measurement that reaches it, the mark included', () => {
    expect([0.1, 0.5, 0.9, 0.91, 0.95].map((mark) => timeTo(mark)(curve))).toEqual([100, 100, 200, 200, 400]);
  });

  it('is none where it is never reached, or nothing was measured', () => {
    expect(timeTo(0.96)(curve)).toBeNull();
    expect(timeTo(0)([])).toBeNull();
  });
});
