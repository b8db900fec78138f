import { arbitraryGenes, fitsDistribution, holds } from '@evorx/testing';
import { seed } from '@evorx/random';
import { rosenbrock } from './index';

const problem = rosenbrock({ dimension: 5 });

describe('rosenbrock', () => {
  it('has the values that are known of it', () => {
    const { score } = rosenbrock({ dimension: 2 });
    expect(score(Float32Array.of(0, 0))).toBe(1);
    expect(score(Float32Array.of(-1, 1))).toBe(4);
    expect(score(Float32Array.of(0, 1))).toBe(101);
    expect(problem.score(new Float32Array(5))).toBe(4);
  });

  it('has its optimum where every gene is 1, and nothing is better', () => {
    expect(problem.score(new Float32Array(5).fill(1))).toBe(problem.optimum);
    holds(arbitraryGenes(5), (genes) => problem.score(genes) >= problem.optimum);
  });

  it('starts uniform in the bounds, each genome with a buffer of its own', () => {
    const [genomes] = problem.init(500)(seed(1));
    expect(new Set(genomes.map(({ buffer }) => buffer)).size).toBe(500);
    expect(
      fitsDistribution(
        genomes.flatMap((genes) => Array.from(genes)),
        (x) => Math.min(1, Math.max(0, (x + 2.048) / 4.096)),
      ),
    ).toBe(true);
  });

  it('always starts from the same genes (frozen)', () => {
    expect(Array.from(rosenbrock({ dimension: 3 }).init(1)(seed(1))[0][0]!)).toMatchInlineSnapshot(`
     [
       0.8811711072921753,
       1.6350408792495728,
       -0.798787534236908,
     ]
    `);
  });
});
