import * as fc from 'fast-check';
import { recipeDiff, shortly } from './recipe-diff';

describe('the difference of recipes', () => {
  it('is nothing between equal ones', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (recipe) => {
        expect(recipeDiff([recipe, structuredClone(recipe)])).toEqual([]);
      }),
    ));

  it('is as deep as they go the same way, and one line where another choice was made', () => {
    const a = { algorithm: { generational: { population: 10, select: { rank: { pressure: 2 } } } } };
    const b = { algorithm: { generational: { population: 20, select: { uniform: {} } } } };
    expect(recipeDiff([a, b])).toEqual([
      { path: 'algorithm.generational.population', values: [10, 20] },
      { path: 'algorithm.generational.select', values: [{ rank: { pressure: 2 } }, { uniform: {} }] },
    ]);
  });

  it('shows lists of choices, and choices in choices, in words', () => {
    const vary = [{ uniformCrossover: { rate: 0.5 } }, { gaussianMutation: { rate: { from: 1, to: 0 } } }];
    expect(shortly(vary)).toBe('[uniformCrossover (rate 0.5), gaussianMutation (rate (from 1, to 0))]');
    expect(shortly({ generational: { population: 50, select: { tournament: { size: 2 } }, vary } })).toBe(
      'generational (population 50, select tournament (size 2), ' +
        'vary [uniformCrossover (rate 0.5), gaussianMutation (rate (from 1, to 0))])',
    );
  });

  it('is words whatever a recipe holds', () =>
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
        expect(shortly(value)).not.toContain('[object');
      }),
    ));

  it('is shown shortly', () => {
    expect([{ rank: { pressure: 2 } }, { uniform: {} }, [1, 2], null, 'relu', undefined].map(shortly)).toEqual([
      'rank (pressure 2)',
      'uniform',
      '[1,2]',
      'null',
      'relu',
      '–',
    ]);
  });
});
