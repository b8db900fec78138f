import { seed } from '@evorx/random';
import { arithmeticCrossover, stepOf, withStep } from './index';

describe('withStep', () => {
  it('appends the logarithm of the step, and copies the genes', () => {
    const genes = Float32Array.of(1, 2);
    const genome = withStep(Math.E)(genes);
    expect(Array.from(genome)).toEqual([1, 2, 1]);
    expect(genome.buffer).not.toBe(genes.buffer);
  });

  it('lets arithmetic crossover pass on the geometric mean of the steps', () => {
    const parents = [0.01, 1].map((step) => withStep(step)(Float32Array.of(0)));
    expect(stepOf(arithmeticCrossover().apply(parents)(seed(1))[0][0]!)).toBeCloseTo(0.1, 6);
  });
});
