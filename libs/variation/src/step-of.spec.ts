import { stepOf, withStep } from './index';

describe('stepOf', () => {
  it.each([1e-9, 0.25, 1, 300])('reads the step %f that a genome was given', (step) => {
    expect(stepOf(withStep(step)(Float32Array.of(1, 2))) / step).toBeCloseTo(1, 5);
  });
});
