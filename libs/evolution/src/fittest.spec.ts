import { byObjective, type Individual, type Population, scoresOf } from '@evorx/core';
import * as fc from 'fast-check';
import { fittest } from './index';

const population = (values: ReadonlyArray<number>, from = 0): Population<number> => ({
  genomes: values.map((_, i) => from + i),
  scores: scoresOf({ name: 'toy', direction: 'maximise' })(values),
});

const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(NaN, Infinity, -Infinity));

describe('fittest', () => {
  it('is the first of the best of all that was scored, whatever the split into generations', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (split) => {
        const all = split.flat();
        const finite = all.filter(Number.isFinite);
        const place = all.indexOf(Math.max(...finite));
        let from = 0;
        const best = split.reduce<Individual<number> | null>((soFar, values) => {
          const next = fittest()(soFar, population(values, from));
          from += values.length;
          return next;
        }, null);
        expect(best).toEqual(finite.length === 0 ? null : { genome: place, values: Float64Array.of(all[place]!) });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('returns the best so far as it is, unless one is strictly better', () => {
    const soFar = { genome: 9, values: [3] };
    expect(fittest()(soFar, population([1, 3, NaN]))).toBe(soFar);
    expect(fittest()(soFar, population([]))).toBe(soFar);
    expect(fittest()(soFar, population([1, 4]))).toEqual({ genome: 1, values: Float64Array.of(4) });
  });

  it('ranks as it is told, and passes over whoever lacks one finite score', () => {
    const scores = {
      objectives: [
        { name: 'accuracy', direction: 'maximise' },
        { name: 'loss', direction: 'minimise' },
      ],
      size: 3,
      values: [1, 2, NaN, 3, 2, 1],
    } as const;
    const best = fittest(byObjective(1))(null, { genomes: ['a', 'b', 'c'], scores });
    expect(best).toEqual({ genome: 'b', values: Float64Array.of(2, 2) });
    expect(fittest(byObjective(1))({ genome: 'd', values: [0, 1.5] }, { genomes: ['a', 'b', 'c'], scores })).toEqual({
      genome: 'd',
      values: [0, 1.5],
    });
  });

  it('prefers the feasible, whenever they come, and keeps the violation', () => {
    const constrained = (values: ReadonlyArray<number>, violations: ReadonlyArray<number>): Population<number> => {
      const { genomes, scores } = population(values);
      return { genomes, scores: { ...scores, violations } };
    };
    const infeasible = fittest()(null, constrained([9, 8, 7], [2, 1, NaN]));
    expect(infeasible).toEqual({ genome: 1, values: Float64Array.of(8), violation: 1 });
    const feasible = fittest()(infeasible, constrained([9, 0], [0.5, 0]));
    expect(feasible).toEqual({ genome: 1, values: Float64Array.of(0), violation: 0 });
    expect(fittest()(feasible, constrained([9, NaN], [0.5, 0]))).toBe(feasible);
  });
});
