import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { configure } from '../configure';
import type { Recipe } from '../recipe';
import type { RunOptions } from '../run-spec';
import { estimateOf } from './estimate-of';

const recipeOf = (options: RunOptions): Recipe => {
  const spec = configure(1)(options);
  if (E.isLeft(spec)) throw new Error(JSON.stringify(spec.left));
  return spec.right.recipe;
};
const set = (path: string, value: unknown) => ({ path, value });
const MIB = 2 ** 20;

describe('the estimate of a recipe', () => {
  /** The peak of the process on Linux with native TensorFlow and all of MNIST, where there are images; November 2026. */
  it.each<readonly [RunOptions, number]>([
    [{ problem: 'sphere' }, 83],
    [{ problem: 'sphere', population: 1000, overrides: [set('problem.sphere.dimension', 100_000)] }, 1666],
    [{ problem: 'onemax', population: 500, overrides: [set('problem.onemax.length', 1_000_000)] }, 1981],
    [
      {
        problem: 'sphere',
        overrides: [set('problem.sphere.dimension', 100_000), set('algorithm', { pgpe: { population: 500 } })],
      },
      298,
    ],
    [
      {
        problem: 'sphere',
        overrides: [set('problem.sphere.dimension', 100_000), set('algorithm', { snes: { population: 500 } })],
      },
      521,
    ],
    [{ preset: 'mnist-ga' }, 630],
    [{ preset: 'mnist-seed' }, 796],
    [{ preset: 'mnist-ga-direct', population: 300 }, 1238],
    [{ preset: 'mnist-ga-direct', population: 1000 }, 2951],
    [{ preset: 'mnist-es' }, 901],
    [{ preset: 'mnist-es', overrides: [set('problem.mnist.hidden', [1024])] }, 898],
    [{ preset: 'mnist-adam' }, 578],
    [{ preset: 'mnist-adam', overrides: [set('problem.mnist.hidden', [4096])] }, 799],
    [{ preset: 'mnist-adam', overrides: [set('problem.mnist.hidden', [4096, 512])] }, 1000],
    [{ preset: 'mnist-openai-es' }, 679],
    [{ preset: 'mnist-openai-es', population: 2000 }, 868],
  ])('is within a factor of two of the memory that was measured: %j, %d MiB', (options, measured) => {
    const ratio = estimateOf(recipeOf(options)).memory / MIB / measured;
    expect(ratio).toBeGreaterThan(1 / 2);
    expect(ratio).toBeLessThan(2);
  });

  const algorithms = {
    generational: (population: number) => ({ generational: { population: 1 + population } }),
    openaiEs: (population: number) => ({ openaiEs: { population: 2 * population } }),
    pgpe: (population: number) => ({ pgpe: { population: 2 * population } }),
    snes: (population: number) => ({ snes: { population: 1 + population } }),
  };
  const grown = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }));

  it.each(Object.entries(algorithms))('grows with the population and the genes of %s', (_, algorithm) => {
    const estimated = (population: number, dimension: number) =>
      estimateOf(recipeOf({ recipe: { problem: { sphere: { dimension } }, algorithm: algorithm(population) } }));
    fc.assert(
      fc.property(grown, grown, ([population, more], [dimension, further]) => {
        const small = estimated(population, dimension);
        const large = estimated(population + more, dimension + further);
        for (const key of ['memory', 'checkpoint', 'generationMs'] as const)
          expect(large[key]).toBeGreaterThanOrEqual(small[key]);
      }),
    );
  });

  it.each([
    ['neuronEs', 'crossEntropy'],
    ['gradientDescent', 'crossEntropy'],
    ['generational', 'accuracy'],
  ])('grows with the units and the images of %s', (name, fitness) => {
    const estimated = (units: number, batch: number) =>
      estimateOf(
        recipeOf({
          recipe: { problem: { mnist: { hidden: [units], batch, fitness, bounds: null } }, algorithm: { [name]: {} } },
        }),
      );
    fc.assert(
      fc.property(grown, grown, ([units, more], [batch, further]) => {
        const small = estimated(units, batch);
        const large = estimated(units + more, batch + further);
        for (const key of ['memory', 'checkpoint', 'generationMs'] as const)
          expect(large[key]).toBeGreaterThanOrEqual(small[key]);
      }),
    );
  });

  it('counts what a generation makes', () =>
    expect(estimateOf(recipeOf({ preset: 'mnist-seed' }))).toMatchObject({
      genes: 101_770,
      made: 50,
      scored: 50,
      images: 10_000,
      checkpoint: 50 * 101_770 * 4,
    }));
});
