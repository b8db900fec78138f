import { OptionError } from '@evorx/core';
import { seed } from '@evorx/random';
import { fitsDistribution, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { ackley, griewank, rastrigin, schwefel } from './index';

const genes = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 });

describe('rastrigin', () => {
  const { score } = rastrigin({ dimension: 2 });

  it('has the values that are known of it', () => {
    expect(score(Float64Array.of(1, 1))).toBe(2);
    expect(score(Float64Array.of(0.5, 0))).toBeCloseTo(20.25, 12);
    // The largest value within the bounds, at about 4.52299366 in every gene.
    expect(score(Float64Array.of(4.52299366, 4.52299366))).toBeCloseTo(80.7065, 3);
  });

  it('is the sum of x^2 - 10 cos(2 pi x) + 10', () => {
    holds(genes, (x) => {
      const sum = x.reduce((total, gene) => total + gene ** 2 - 10 * Math.cos(2 * Math.PI * gene) + 10, 0);
      return Math.abs(score(Float64Array.from(x)) - sum) < 1e-12;
    });
  });

  it('tells genes apart that are nearer to the optimum than the rounding of its parts', () => {
    expect(score(Float64Array.of(1e-9, 0)) / ((1 + 20 * Math.PI ** 2) * 1e-18)).toBeCloseTo(1, 12);
  });
});

describe('ackley', () => {
  const { score } = ackley({ dimension: 2 });

  it('has the values that are known of it', () => {
    expect(score(Float64Array.of(1, 1))).toBeCloseTo(20 - 20 * Math.exp(-0.2), 12);
    expect(score(Float64Array.of(0.5, 0.5))).toBeCloseTo(20 + Math.E - 20 * Math.exp(-0.1) - Math.exp(-1), 12);
  });

  it('is 20 + e - 20 exp(-0.2 r) - exp(c)', () => {
    holds(genes, (x) => {
      const meanOf = (f: (gene: number) => number): number => x.reduce((sum, gene) => sum + f(gene), 0) / x.length;
      const r = Math.sqrt(meanOf((gene) => gene * gene));
      const c = meanOf((gene) => Math.cos(2 * Math.PI * gene));
      return Math.abs(score(Float64Array.from(x)) - (20 + Math.E - 20 * Math.exp(-0.2 * r) - Math.exp(c))) < 1e-12;
    });
  });
});

describe('griewank', () => {
  const { score } = griewank({ dimension: 2 });

  it('has the values that are known of it', () => {
    expect(score(Float64Array.of(Math.PI, 0))).toBeCloseTo(2 + Math.PI ** 2 / 4000, 12);
    expect(score(Float64Array.of(0, Math.PI * Math.SQRT2))).toBeCloseTo(2 + (2 * Math.PI ** 2) / 4000, 12);
    // The local optima that are nearest to the best.
    expect(score(Float64Array.of(3.14, 4.4384))).toBeCloseTo(0.0074, 4);
  });
});

describe('schwefel', () => {
  const { score } = schwefel({ dimension: 2 });

  it('has the values that are known of it', () => {
    expect(score(new Float64Array(2))).toBeCloseTo(2 * 418.9828872724338, 9);
    // The second best place of a gene.
    expect(score(Float64Array.of(420.968746359982, -302.5249))).toBeCloseTo(118.4384, 3);
  });

  it('is no better outside', () => {
    expect(score(Float64Array.of(700, 0)) - score(Float64Array.of(500, 0))).toBeCloseTo(200, 9);
    expect(score(Float64Array.of(0, -900)) - score(Float64Array.of(0, -500))).toBeCloseTo(400, 9);
  });
});

describe.each(Object.entries({ rastrigin, ackley, griewank, schwefel }))('%s', (name, make) => {
  it('has its optimum where it is known to be, and nothing is better', () => {
    const problem = make({ dimension: 4 });
    const place = name === 'schwefel' ? 420.968746359982 : 0;
    expect(problem.score(new Float64Array(4).fill(place))).toBe(problem.optimum);
    holds(genes, (x) => problem.score(Float64Array.from(x)) >= problem.optimum);
    holds(genes, (x) => problem.score(Float64Array.from(x, (gene) => place + gene / 1e3)) >= problem.optimum);
  });

  it('starts uniform in the bounds, in either precision, each genome with a buffer of its own', () => {
    const bounds = { lower: -3, upper: 0.1 };
    for (const precision of [32, 64] as const) {
      const [genomes] = make({ dimension: 5, bounds, precision }).init(400)(seed(1));
      expect(genomes[0]).toBeInstanceOf(precision === 32 ? Float32Array : Float64Array);
      expect(new Set(genomes.map(({ buffer }) => buffer)).size).toBe(400);
      const all = genomes.flatMap((genome) => Array.from(genome));
      expect(Math.max(...all)).toBeLessThanOrEqual(0.1);
      expect(fitsDistribution(all, (x) => Math.min(1, Math.max(0, (x + 3) / 3.1)))).toBe(true);
    }
  });

  it('always starts from the same genes (frozen)', () => {
    const [genomes] = make({ dimension: 2 }).init(2)(seed(1));
    expect({ [name]: genomes.map((genome) => Array.from(genome)) }).toMatchSnapshot();
  });

  it('is made of a whole number of genes, ordered bounds, and 32 or 64 bits', () => {
    expect(() => make({ dimension: 0 })).toThrow(OptionError);
    expect(() => make({ dimension: 2, bounds: { lower: 1, upper: 0 } })).toThrow(`${name}: bounds is`);
    expect(() => make({ dimension: 2, precision: 16 as 32 })).toThrow(`${name}: precision is 16, accepted is 32 or 64`);
  });
});
