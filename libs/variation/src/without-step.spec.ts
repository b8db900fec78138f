import { withoutStep, withStep } from './index';

describe('withoutStep', () => {
  it('gives the genes back, as a view of the genome', () => {
    const genome = withStep(0.25)(Float32Array.of(1, 2));
    const genes = withoutStep(genome);
    expect(Array.from(genes)).toEqual([1, 2]);
    expect(genes.buffer).toBe(genome.buffer);
  });
});
