import { evolve, observedBy } from '@evorx/evolution';
import { seed } from '@evorx/random';
import * as E from 'fp-ts/Either';
import { concatMap, lastValueFrom } from 'rxjs';
import { configure, decodeRecipe, genomeJson, prepare, presets, stopFor, type RunOptions } from '../index';
import { noPorts } from '../testing/toy-ports';

const right = <A>(either: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(either)) throw new Error(either.left.message);
  return either.right;
};

/** The best that a run with seed 1 finds, and its genome, read from its JSON again. */
const solved = (options: RunOptions) => {
  const { recipe } = right(configure(1)({ ...options, seed: 1 }));
  return right(prepare(recipe, noPorts)).use(async ({ start, step, observe, champions }) => {
    const last = await lastValueFrom(
      start(seed(1)).pipe(concatMap(evolve(step)), observedBy(observe)(stopFor(recipe, noPorts))),
    );
    const genome = champions(last)[0]!;
    const json = genomeJson(recipe.problem);
    const written: unknown = JSON.parse(JSON.stringify(json.toJson(genome)));
    expect(right(E.mapLeft((message: string) => ({ message }))(json.fromJson(written)))).toEqual(genome);
    return observe(last).bestSoFar!.values[0]!;
  });
};

describe('problems', () => {
  it.each([
    ['rastrigin', 0.5],
    ['rosenbrock', 10],
    ['ellipsoid', 1],
    ['ackley', 0.2],
    ['griewank', 0.6],
    ['schwefel', 120],
    ['tsp', 25],
    ['mixed', 0.2],
  ])('%s comes down to %d by its default recipe', async (name, most) => {
    const fitness = await solved({ preset: name });
    expect(fitness).toBeLessThanOrEqual(most);
    expect(fitness).toBeGreaterThanOrEqual(0);
  });

  it('knapsack comes within 1 % of the most valuable items that fit, 1458', async () => {
    const value = await solved({ preset: 'knapsack' });
    expect(value).toBeGreaterThanOrEqual(1443);
    expect(value).toBeLessThanOrEqual(1458);
  });

  it('rastrigin is solved by differential evolution to 1e-12, in double precision', async () => {
    const recipe = {
      problem: { rastrigin: { dimension: 5 } },
      algorithm: { differentialEvolution: { population: 30, crossover: 0.2 } },
      budget: { generations: 400 },
    };
    expect(await solved({ recipe })).toBeLessThanOrEqual(1e-12);
  });

  it.each([
    ['tsp', { distances: [[0, 1], [1]] }],
    ['dtlz2', { objectives: 5, dimension: 3 }],
  ])('%s refuses parameters that do not go together', (name, parameters) => {
    expect(E.isLeft(decodeRecipe({ problem: { [name]: parameters } }))).toBe(true);
  });

  it.each(presets.filter(({ problem }) => problem !== 'mnist'))(
    '$name shows its champion, if at all, as data',
    ({ recipe }) => {
      const { use, show } = right(prepare(right(decodeRecipe(recipe)), noPorts));
      return use(async ({ start, champions }) => {
        const genome = champions(await lastValueFrom(start(seed(1))))[0]!;
        const shown = show?.(genome);
        if (shown !== undefined) expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
      });
    },
  );
});

describe('differentialEvolution', () => {
  it.each([
    [{ onemax: {} }, {}, 'does not work on the bits of onemax'],
    [{ zdt1: {} }, {}, 'has one objective, and zdt1 has 2'],
    [{ sphere: {} }, { population: 5, variant: 'rand2bin' }, '5 individuals are too few for rand2bin'],
  ])('is refused for %j with %j', (problem, spec, message) => {
    expect(decodeRecipe({ problem, algorithm: { differentialEvolution: spec } })).toMatchObject({
      left: { message: expect.stringContaining(message) as unknown },
    });
  });
});
