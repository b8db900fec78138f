import { failureLine } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { recipeFailure } from './recipe-failure';

const line = (flags: EvolveFlags, path: string) =>
  failureLine(recipeFailure(flags)({ path, message: '0 is too small', accepted: 'an integer from 1 to 100000' }));

describe('recipeFailure', () => {
  it.each<readonly [EvolveFlags, string, string]>([
    [{ population: '0' }, 'population', '--population'],
    [{ population: '0' }, 'algorithm.generational.population', '--population'],
    [{ generations: '0' }, 'budget.generations', '--generations'],
    [{ time: '0s' }, 'timeMs', '--time'],
    [{ stopAt: '-1' }, 'stopAt', '--stop-at'],
    [{ preset: 'x' }, 'preset', '--preset'],
    [{ set: ['a.b=1', 'c=0'] }, 'c', '--set c=0'],
    [{ set: ['a.b={}'] }, 'a.b.c', '--set a.b={}'],
    [{ set: ['a.b=1'] }, 'a', '--set a.b=1'],
    [{ set: ['a=1', 'a=0'] }, 'a', '--set a=0'],
    [{ recipe: 'r.json' }, 'algorithm.generational.population', '--recipe r.json: algorithm.generational.population'],
    [{ recipe: 'r.json' }, '', '--recipe r.json: recipe'],
    [{}, 'algorithm', 'algorithm'],
  ])('tells an error of %j at %s as one of %s', (flags, path, option) => {
    expect(line(flags, path)).toBe(`${option}: 0 is too small; accepted: an integer from 1 to 100000`);
  });
});
