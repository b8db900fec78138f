import { meanStepOf, withStep } from './index';

const carrying = (...steps: ReadonlyArray<number>) => steps.map((step) => withStep(step)(Float32Array.of(7, 8)));

describe('meanStepOf', () => {
  it('is the step of one, and the geometric mean of several', () => {
    expect(meanStepOf(carrying(0.25))).toBeCloseTo(0.25, 6);
    expect(meanStepOf(carrying(0.1, 10))).toBeCloseTo(1, 6);
    expect(meanStepOf(carrying(1, 2, 4))).toBeCloseTo(2, 6);
  });

  it('is no number for nobody, and for genomes without genes', () => {
    expect(meanStepOf([])).toBeNaN();
    expect(meanStepOf([new Float32Array(0)])).toBeNaN();
  });
});
