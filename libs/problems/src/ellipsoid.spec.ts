import { arbitraryGenes, fitsDistribution, holds } from '@evorx/testing';
import { seed } from '@evorx/random';
import { ellipsoid, sphere } from './index';

const problem = ellipsoid({ dimension: 5, condition: 1e4, centre: 0.3, bounds: { lower: 0, upper: 1 } });

describe('ellipsoid', () => {
  it('weighs its axes from 1 to the condition, by equal factors', () => {
    const unit = (axis: number) => Float32Array.from({ length: 5 }, (_, i) => (i === axis ? 1 : 0));
    const { score } = ellipsoid({ dimension: 5, condition: 1e4 });
    [1, 10, 100, 1000, 10_000].forEach((weight, axis) => expect(score(unit(axis))).toBeCloseTo(weight, 8));
    expect(ellipsoid({ dimension: 2 }).score(unit(1).subarray(0, 2))).toBeCloseTo(1e6, 8);
  });

  it('is the sphere where the condition is 1, or the gene one', () => {
    holds(arbitraryGenes(4), (genes) => {
      const same = sphere({ dimension: 4, centre: 1 }).score(genes);
      return ellipsoid({ dimension: 4, centre: 1, condition: 1 }).score(genes) === same;
    });
    expect(ellipsoid({ dimension: 1 }).score(Float32Array.of(3))).toBe(9);
  });

  it('has its optimum at the centre, and nothing is better', () => {
    expect(problem.score(new Float32Array(5).fill(0.3))).toBeCloseTo(problem.optimum, 9);
    holds(arbitraryGenes(5), (genes) => problem.score(genes) >= problem.optimum);
  });

  it('starts uniform in the bounds, each genome with a buffer of its own', () => {
    const [genomes] = problem.init(500)(seed(1));
    expect(new Set(genomes.map(({ buffer }) => buffer)).size).toBe(500);
    expect(
      fitsDistribution(
        genomes.flatMap((genes) => Array.from(genes)),
        (x) => Math.min(1, Math.max(0, x)),
      ),
    ).toBe(true);
  });

  it('always starts from the same genes (frozen)', () => {
    expect(Array.from(ellipsoid({ dimension: 3 }).init(1)(seed(1))[0][0]!)).toMatchInlineSnapshot(`
     [
       2.151296615600586,
       3.9917993545532227,
       -1.950165033340454,
     ]
    `);
  });
});
