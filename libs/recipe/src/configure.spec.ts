import { configure, decodeRecipe, presets, type RunOptions, type RunSpec, standard } from './index';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';

const ordered = (options: RunOptions): RunSpec =>
  pipe(
    configure(7)(options),
    E.getOrElseW(({ path, message }) => {
      throw new Error(`${path}: ${message}`);
    }),
  );
const at = (path: string, value: unknown) => ({ path, value });
const select = 'algorithm.generational.select';

const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;

describe('configure', () => {
  it.each<[string, RunOptions]>([
    ['recipe', { recipe: nested }],
    ['recipe', { recipe: nested, preset: 'mnist-ga' }],
    ['recipe', { recipe: { problem: { onemax: { length: nested } } } }],
    ['problem.onemax.length', { problem: 'onemax', overrides: [at('problem.onemax.length', nested)] }],
  ])('refuses at "%s" what is nested more deeply than a function can call itself', (path, options) =>
    expect(configure(7)(options)).toMatchObject(
      E.left({ path, message: 'the value is nested more than 32 levels deep' }),
    ),
  );

  it('orders mnist-ga for two minutes where nothing is said', () => {
    const { preset, recipe, seed, stopAt } = ordered({});
    expect({ preset, seed, stopAt, budget: recipe.budget }).toEqual({
      preset: 'mnist-ga',
      seed: 7,
      stopAt: null,
      budget: { time: 120_000 },
    });
  });

  it.each(presets.map(({ name }) => name))('orders the preset %s as it is', (preset) => {
    const { recipe } = presets.find(({ name }) => name === preset)!;
    expect(E.right(ordered({ preset, seed: 3, stopAt: 4 }))).toEqual(
      pipe(
        decodeRecipe(recipe),
        E.map((decoded) => ({ preset, recipe: decoded, seed: 3, stopAt: 4 })),
      ),
    );
  });

  it('takes seeds from 0 to 2^31-1', () => {
    expect([0, 2 ** 31 - 1].map((seed) => ordered({ preset: 'onemax', seed }).seed)).toEqual([0, 2 ** 31 - 1]);
  });

  it('gives a problem a default algorithm, and no preset', () => {
    expect(ordered({ problem: 'onemax' })).toMatchObject({
      preset: null,
      recipe: { problem: { onemax: { length: 100 } } },
    });
    expect(ordered({ problem: 'mnist' }).recipe).toEqual(ordered({ preset: 'mnist-ga' }).recipe);
  });

  it('takes a recipe as it is', () => {
    expect(ordered({ recipe: { problem: { sphere: { dimension: 3 } } } })).toMatchObject({
      preset: null,
      recipe: { problem: { sphere: { dimension: 3 } } },
    });
  });

  it("replaces the preset's whole budget by any budget given", () => {
    expect(ordered({ preset: 'mnist-seed', timeMs: 500 }).recipe.budget).toEqual({ time: 500 });
    expect(ordered({ preset: 'mnist-ga', generations: 0, evaluations: 9 }).recipe.budget).toEqual({
      generations: 0,
      evaluations: 9,
    });
    expect(ordered({ recipe: { problem: { sphere: {} }, budget: {} }, generations: 2 }).recipe.budget).toEqual({
      generations: 2,
    });
  });

  it('adds to the budget by overrides', () => {
    const overrides = [at('budget.time', '2s')];
    expect(ordered({ preset: 'mnist-seed', overrides }).recipe.budget).toEqual({ generations: 50, time: 2000 });
  });

  it('sets the population', () => {
    const sized = (preset: string, population: number) => ordered({ preset, population }).recipe.algorithm;
    expect(sized('mnist-seed', 11)).toMatchObject({ generational: { population: 11 } });
    expect(sized('mnist-openai-es', 12)).toMatchObject({ openaiEs: { population: 12 } });
  });

  it('refuses a population where the algorithm has none, or cannot use it', () => {
    expect(configure(7)({ preset: 'mnist-es', population: 10 })).toEqual(
      E.left({
        path: 'population',
        message: '10 cannot be set, as neuronEs has no population',
        accepted: expect.stringMatching(/^a population with one of: generational, openaiEs, pgpe, snes/) as string,
      }),
    );
    expect(configure(7)({ preset: 'mnist-openai-es', population: 11 })).toEqual(
      E.left({ path: 'population', message: '11 is not accepted', accepted: 'an even integer from 2 to 100000' }),
    );
    const overrides = [at('problem.mnist.encoding', { dct: { coefficients: 100 } })];
    expect(configure(7)({ preset: 'mnist-openai-es', population: 100_000, overrides })).toEqual(
      E.left({
        path: 'population',
        message: '100000 individuals of 14218 genes are too many',
        accepted: 'an integer from 1 to 70333',
      }),
    );
  });

  it("lets a target take the place of the recipe's, beside its other stops", () => {
    const steady = { steady: { generations: 5, tolerance: 0 } };
    const recipe = { problem: { sphere: {} }, stop: [{ target: 0.5 }, steady] };
    expect(ordered({ recipe, target: 0.1 }).recipe.stop).toEqual([steady, { target: 0.1 }]);
    expect(ordered({ preset: 'mnist-seed', target: 0.5 }).recipe.stop).toEqual([{ target: 0.5 }]);
  });

  it.each([
    ['a number', 'algorithm.generational.vary.1.gaussianMutation.rate', 0.05],
    ['a defaulted number', 'algorithm.generational.vary.1.gaussianMutation.mean', 0.5],
    ['a part of a list', 'problem.mnist.hidden.0', 64],
    ['the end of a list', 'problem.mnist.hidden.1', 32],
    ['the end of an empty list', 'stop.0', { target: 0.5 }],
    ['a word', 'problem.mnist.encoding.direct.scale', 'fanIn'],
    ['null', 'problem.mnist.bounds', null],
    ['a schedule', 'problem.mnist.batch', { from: 10, to: 20, curve: 'linear' }],
    ['a choice', select, { rank: { pressure: 1.5 } }],
    ['a whole list', 'algorithm.generational.vary', [{ cloning: {} }]],
  ])('reaches %s by an override', (_, path, value) => {
    const recipe: unknown = ordered({ preset: 'mnist-seed', overrides: [at(path, value)] }).recipe;
    const reached = path.split('.').reduce((inner, key) => (inner as Record<string, unknown>)[key], recipe);
    expect(reached).toEqual(value);
  });

  it('applies overrides in order, each to a complete recipe', () => {
    const overrides = [at(select, { rank: {} }), at(`${select}.rank.pressure`, 1.5)];
    expect(ordered({ preset: 'mnist-seed', overrides }).recipe.algorithm).toMatchObject({
      generational: { select: { rank: { pressure: 1.5 } } },
    });
  });

  it('checks how parts fit after the last override only', () => {
    const overrides = [at(`${select}.tournament.size`, 60), at('algorithm.generational.population', 80)];
    expect(ordered({ preset: 'mnist-seed', overrides }).recipe.algorithm).toMatchObject({
      generational: { population: 80 },
    });
  });

  it.each<[options: RunOptions, path: string, message: string, accepted: string]>([
    [{ seed: -1 }, 'seed', '-1 is too small', 'an integer from 0 to 2147483647'],
    [{ seed: 2 ** 31 }, 'seed', '2147483648 is too large', 'an integer from 0 to 2147483647'],
    [{ seed: 1.5 }, 'seed', '1.5 is not an integer', 'an integer from 0 to 2147483647'],
    [{ population: 0 }, 'population', '0 is too small', 'an integer from 1 to 100000'],
    [{ population: 100_001 }, 'population', '100001 is too large', 'an integer from 1 to 100000'],
    [
      { preset: 'mnist-seed', population: 50_000 },
      'population',
      '50000 individuals of 101770 genes are too many',
      'an integer from 1 to 9826',
    ],
    [{ generations: -1 }, 'generations', '-1 is too small', 'an integer, 0 or more'],
    [{ generations: 0.5 }, 'generations', '0.5 is not an integer', 'an integer, 0 or more'],
    [{ evaluations: 0 }, 'evaluations', '0 is too small', 'an integer, 1 or more'],
    [{ timeMs: 0 }, 'timeMs', '0 is too small', 'milliseconds above 0'],
    [{ target: NaN }, 'target', 'NaN is not a number', 'a number'],
    [{ target: 90 }, 'target', '90 is not an accuracy', 'a fraction from 0 to 1'],
    [{ stopAt: -1 }, 'stopAt', '-1 is too small', 'an integer, 0 or more'],
    [{ preset: 'mnist' }, 'preset', '"mnist" is not a preset', `one of: ${presets.map(({ name }) => name).join(', ')}`],
    [
      { problem: 'nowhere' },
      'problem',
      '"nowhere" is not a problem',
      `one of: ${Object.keys(standard.problems).join(', ')}`,
    ],
    [
      { preset: 'onemax', problem: 'sphere' },
      'problem',
      '"sphere" cannot be given together with preset "onemax"',
      'at most one of: preset, problem, recipe',
    ],
    [
      { preset: 'onemax', recipe: {} },
      'recipe',
      '{} cannot be given together with preset "onemax"',
      'at most one of: preset, problem, recipe',
    ],
    [{ recipe: null }, '', 'null is not an object', 'a recipe: an object with problem, algorithm, budget, stop'],
  ])('refuses %j', (options, path, message, accepted) => {
    expect(configure(7)(options)).toEqual(E.left({ path, message, accepted }));
  });

  it.each<[path: string, value: unknown, problem: string, accepted: string]>([
    [
      'algorithm.generatonal.population',
      5,
      '"generatonal" of algorithm.generatonal.population is not there',
      'one of: generational',
    ],
    [
      'algorithm.generational.vary.3',
      {},
      '"3" of algorithm.generational.vary.3 is not in a list of 2',
      'an index from 0 to 2',
    ],
    ['stop.0.target', 1, '"0" of stop.0.target is not in a list of 0', 'a whole item at index 0, as the list is empty'],
    [
      'budget.generations.x',
      1,
      '"x" of budget.generations.x is nowhere, as 50 has no parts',
      'the path without its end',
    ],
    [`${select}.tournament.siz`, 5, '"siz" is not known here', 'one of: size, replacement'],
    [`${select}.tournament.size`, 0, '0 is too small', 'an integer from 1 to 100000'],
    [
      '__proto__.population',
      5,
      '"__proto__" of __proto__.population is not there',
      'one of: problem, algorithm, budget, stop',
    ],
    ['__proto__', {}, '"__proto__" is not known here', 'one of: problem, algorithm, budget, stop'],
    ['constructor', {}, '"constructor" is not known here', 'one of: problem, algorithm, budget, stop'],
  ])('refuses an override of %s by %j', (path, value, message, accepted) => {
    expect(configure(7)({ preset: 'mnist-seed', overrides: [at(path, value)] })).toEqual(
      E.left({ path, message, accepted }),
    );
  });
});
