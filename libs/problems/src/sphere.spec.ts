import { arbitraryGenes, fitsDistribution, holds } from '@evorx/testing';
import { seed } from '@evorx/random';
import { sphere } from './index';

const problem = sphere({ dimension: 10, centre: 0.3, bounds: { lower: 0, upper: 1 } });

describe('sphere', () => {
  it('is the squared distance from the centre', () => {
    expect(sphere({ dimension: 3 }).score(Float32Array.of(1, -2, 3))).toBe(14);
    expect(sphere({ dimension: 2, centre: 1 }).score(Float32Array.of(1, 3))).toBe(4);
  });

  it('has its optimum at the centre, and nothing is better', () => {
    expect(problem.score(new Float32Array(10).fill(0.3))).toBeCloseTo(problem.optimum, 12);
    holds(arbitraryGenes(10), (genes) => problem.score(genes) >= problem.optimum);
  });

  it('starts uniform in the bounds, each genome with a buffer of its own', () => {
    const [genomes] = problem.init(500)(seed(1));
    expect(genomes).toHaveLength(500);
    expect(new Set(genomes.map(({ buffer }) => buffer)).size).toBe(500);
    expect(
      fitsDistribution(
        genomes.flatMap((genes) => Array.from(genes)),
        (x) => Math.min(1, Math.max(0, x)),
      ),
    ).toBe(true);
  });

  it('always starts from the same genes (frozen)', () => {
    expect(
      sphere({ dimension: 3 })
        .init(1)(seed(1))[0]
        .map((genes) => Array.from(genes)),
    ).toMatchInlineSnapshot(`
     [
       [
         2.202927827835083,
         4.087602615356445,
         -1.9969689846038818,
       ],
     ]
    `);
  });
});
