import type { Objective, Observation } from '@evorx/core';
import * as fc from 'fast-check';
import { figuresOf, STANDARD_FIGURES, statisticsOf, statisticsOfObjective } from './index';

const objective = (name: string, direction: Objective['direction'] = 'minimise'): Objective => ({ name, direction });

const observed = (objectives: ReadonlyArray<Objective>, values: ReadonlyArray<number>): Observation => {
  const size = values.length / objectives.length;
  const genomes = Array.from({ length: size }, (_, i) => Float32Array.of(i, 2 * i));
  return { index: 1, evaluations: 8, progress: 0.5, population: { genomes, scores: { objectives, size, values } } };
};

describe('figuresOf', () => {
  it('declares every statistic of a run with one objective, under its own name', () => {
    const { figures, measure } = figuresOf({ objectives: [objective('loss')] });
    const seen = observed([objective('loss')], [3, 1, NaN, 2]);
    const { index: _index, evaluations: _evaluations, progress: _progress, ...statistics } = statisticsOf(seen);
    expect(figures.map(({ key }) => key).sort()).toEqual(Object.keys(statistics).sort());
    expect(measure(seen)).toEqual(statistics);
    expect(figures.map(({ label }) => label)).toEqual(STANDARD_FIGURES.map(({ label }) => label));
  });

  it('says which values are the better ones', () => {
    const betterOf = (direction: Objective['direction']) =>
      Object.fromEntries(
        figuresOf({ objectives: [objective('value', direction)] }).figures.map(({ key, better }) => [key, better]),
      );
    expect(betterOf('minimise')).toMatchObject({ best: 'lower', worst: 'lower', deviation: null, invalid: 'lower' });
    expect(betterOf('maximise')).toMatchObject({ best: 'higher', worst: 'higher', diversity: null, invalid: 'lower' });
  });

  it('names the figures of further objectives by their position, and labels them by the name', () => {
    const objectives = [objective('weight'), objective('value', 'maximise')];
    const { figures, measure } = figuresOf({ objectives });
    expect(figures.filter(({ key }) => key.startsWith('f2.'))).toEqual([
      { key: 'f2.best', label: 'value: best', unit: null, objective: 'value', better: 'higher' },
      { key: 'f2.mean', label: 'value: mean', unit: null, objective: 'value', better: 'higher' },
      { key: 'f2.worst', label: 'value: worst', unit: null, objective: 'value', better: 'higher' },
    ]);
    expect(figures[0]).toEqual({
      key: 'best',
      label: 'weight: best',
      unit: null,
      objective: 'weight',
      better: 'lower',
    });
    expect(measure(observed(objectives, [1, NaN, 5, 7, 9, NaN]))).toMatchObject({
      best: 1,
      'f2.best': 9,
      'f2.mean': 8,
      'f2.worst': 7,
      invalid: 2,
    });
  });

  it('measures the first front, and its hypervolume where every objective has a reference', () => {
    const [cost, loss] = [objective('cost'), objective('loss')];
    const referred = [cost, loss].map((one) => ({ ...one, reference: 4 }));
    const values = [1, 2, 3, NaN, 2, 1, 3, 0];
    expect(figuresOf({ objectives: referred }).measure(observed(referred, values))).toMatchObject({
      frontSize: 2,
      hypervolume: 8,
    });
    for (const objectives of [
      [cost, loss],
      [referred[0]!, loss],
    ]) {
      const { figures, measure } = figuresOf({ objectives });
      expect(figures.map(({ key }) => key)).not.toContain('hypervolume');
      expect(measure(observed(objectives, values))).toMatchObject({ frontSize: 2 });
    }
    const without = figuresOf({ objectives: [referred[0]!] });
    expect(without.figures.map(({ key }) => key)).not.toContain('frontSize');
    const failed = [NaN, NaN, NaN, NaN];
    expect(figuresOf({ objectives: referred }).measure(observed(referred, failed))).toMatchObject({
      frontSize: 0,
      hypervolume: 0,
    });
  });

  it('counts the feasible of a problem with constraints', () => {
    const objectives = [objective('cost'), objective('loss')];
    const seen = observed(objectives, [1, 2, 3, 4, 4, 3, 2, 1]);
    const scores = { ...seen.population.scores, violations: [0, 1, NaN, 0] };
    const { figures, measure } = figuresOf(scores);
    expect(figures.find(({ key }) => key === 'feasible')).toMatchObject({ unit: 'fraction', better: 'higher' });
    const constrained = { ...seen, population: { ...seen.population, scores } };
    expect(measure(constrained)).toMatchObject({ feasible: 0.5, frontSize: 2, invalid: 1 });
  });

  it('measures what it declares, in the same order, whatever the scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }), fc.gen(), (count, size, gen) => {
        const objectives = Array.from({ length: count }, (_, i) =>
          objective(`f${i}`, gen(fc.constantFrom, 'minimise' as const, 'maximise' as const)),
        );
        const values = Array.from({ length: count * size }, () => gen(fc.double));
        const { figures, measure } = figuresOf({ objectives });
        const seen = observed(objectives, values);
        const known = measure(seen);
        expect(Object.keys(known)).toEqual(figures.map(({ key }) => key));
        expect(new Set(Object.keys(known)).size).toBe(figures.length);
        for (let i = 1; i < count; i++) expect(known[`f${i + 1}.worst`]).toEqual(statisticsOfObjective(i)(seen).worst);
        for (const value of Object.values(known)) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
