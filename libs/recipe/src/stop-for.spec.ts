import { scoresOf } from '@evorx/core';
import { judged } from '@evorx/evolution';
import { configure, type RunOptions, stopFor, validationTarget } from './index';
import * as E from 'fp-ts/Either';
import { from, lastValueFrom, map } from 'rxjs';

const recipeOf = (options: RunOptions) => {
  const spec = configure(1)(options);
  if (E.isLeft(spec)) throw new Error(spec.left.message);
  return spec.right.recipe;
};

/** Where and why a run with these best values ends; `undefined` where it does not. */
const ended = (options: RunOptions, bests: ReadonlyArray<number>, elapsedMs: () => number = () => 0) => {
  const recipe = recipeOf(options);
  const direction = 'sphere' in recipe.problem ? 'minimise' : 'maximise';
  const states = bests.map((best, index) => ({
    index,
    evaluations: 10 * (index + 1),
    progress: 0,
    population: { genomes: [best], scores: scoresOf({ name: 'value', direction })([best]) },
  }));
  return lastValueFrom(
    from(states).pipe(
      judged(stopFor(recipe, { elapsedMs })),
      map(({ state, reason }) => [state.index, reason]),
    ),
  );
};

describe('stopFor', () => {
  it('ends with the first part of the budget that is spent', async () => {
    expect(await ended({ problem: 'sphere', generations: 2 }, [3, 2, 1, 0])).toEqual([2, 'generations']);
    expect(await ended({ problem: 'sphere', generations: 3, evaluations: 20 }, [3, 2, 1, 0])).toEqual([
      1,
      'evaluations',
    ]);
    expect(await ended({ problem: 'sphere', generations: 3, timeMs: 5 }, [3, 2, 1, 0], () => 6)).toEqual([0, 'time']);
  });

  it('ends at the target, in the direction of the objective', async () => {
    expect(await ended({ problem: 'sphere', target: 1 }, [3, 2, 1, 0])).toEqual([2, 'target']);
    expect(await ended({ problem: 'onemax', target: 2 }, [1, 2, 3])).toEqual([1, 'target']);
    expect(await ended({ preset: 'mnist-seed', target: 0.2 }, [0.1, 0.2, 0.3])).toEqual([1, 'target']);
  });

  it('names the target where the budget is spent at the same time', async () => {
    expect(await ended({ problem: 'sphere', target: 1, generations: 2 }, [3, 2, 1, 0])).toEqual([2, 'target']);
  });

  it('ends where nothing gets better', async () => {
    const recipe = { problem: { sphere: {} }, stop: [{ steady: { generations: 2 } }] };
    expect(await ended({ recipe }, [3, 2, 2, 2, 1])).toEqual([3, 'steady']);
  });

  it('leaves a target in validation accuracy to whoever measures it', async () => {
    expect(await ended({ preset: 'mnist-seed-train', target: 0.2 }, [0.1, 0.2, 0.3])).toEqual([2, undefined]);
  });
});

describe('validationTarget', () => {
  it('is the least target of a recipe that is scored on training images', () => {
    const stop = [{ target: 0.9 }, { target: 0.8 }];
    expect(validationTarget(recipeOf({ recipe: { problem: { mnist: {} }, stop } }))).toBe(0.8);
  });

  it.each<RunOptions>([
    { preset: 'mnist-ga' },
    { preset: 'mnist-seed', target: 0.5 },
    { preset: 'onemax', target: 50 },
  ])('is null for %j', (options) => {
    expect(validationTarget(recipeOf(options))).toBeNull();
  });
});
