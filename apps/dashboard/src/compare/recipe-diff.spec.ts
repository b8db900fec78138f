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
