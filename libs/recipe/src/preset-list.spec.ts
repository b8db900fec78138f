import { decodeRecipe, presets, type Recipe } from './index';
import * as E from 'fp-ts/Either';

const decoded = (name: string): Recipe => {
  const preset = presets.find((entry) => entry.name === name);
  const recipe = decodeRecipe(preset?.recipe);
  if (E.isLeft(recipe)) throw new Error(`${name}: ${recipe.left.message}`);
  return recipe.right;
};

const seed: Recipe = {
  problem: {
    mnist: {
      hidden: [128],
      activation: 'relu',
      encoding: { direct: { scale: 'none' } },
      bounds: [0, 1],
      fitness: 'accuracy',
      images: 'test',
      batch: null,
      augment: 'none',
      validateEvery: 1,
    },
  },
  algorithm: {
    generational: {
      population: 50,
      children: null,
      select: { tournament: { size: 2, replacement: false } },
      vary: [
        { uniformCrossover: { rate: 0.5, bias: 0.5 } },
        { gaussianMutation: { rate: 0.1, deviation: 1, mean: 0 } },
      ],
      replace: { generational: { elites: 1 } },
      rescore: 'none',
    },
  },
  budget: { generations: 50 },
  stop: [],
};
const mnist = 'mnist' in seed.problem ? seed.problem.mnist : undefined;

describe('presets', () => {
  it.each(presets.map(({ name, problem }) => [name, problem]))('%s decodes, and is about %s', (name, problem) => {
    expect(Object.keys(decoded(name).problem)).toEqual([problem]);
  });

  it('have names of their own, and are plain JSON', () => {
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
    expect(JSON.parse(JSON.stringify(presets))).toEqual(presets);
  });

  it('mnist-seed is the reference configuration, to the last parameter', () => {
    expect(decoded('mnist-seed')).toEqual(seed);
  });

  it('mnist-seed-train differs from it in the images alone', () => {
    expect(decoded('mnist-seed-train')).toEqual({ ...seed, problem: { mnist: { ...mnist, images: 'train' } } });
  });

  it('mnist-seed-wide differs from it in the bounds alone', () => {
    expect(decoded('mnist-seed-wide')).toEqual({ ...seed, problem: { mnist: { ...mnist, bounds: [-1, 1] } } });
  });

  it('mnist-ga compares everyone on one growing mini-batch of training images, for two minutes', () => {
    const { problem, algorithm, budget } = decoded('mnist-ga');
    expect(problem).toMatchObject({
      mnist: { fitness: 'crossEntropy', images: 'train', batch: { curve: 'exponential' } },
    });
    expect(algorithm).toMatchObject({
      generational: { rescore: 'survivors', replace: { generational: { elites: 1 } } },
    });
    expect(budget).toEqual({ time: 120_000 });
  });

  it('all but mnist-seed and its kin evolve the same network on training images, and say how many genes', () => {
    const evolved = presets.filter(({ name }) => /^mnist-(?!seed)/.test(name));
    expect(evolved.map(({ name }) => name)).toEqual([
      'mnist-ga',
      'mnist-ga-direct',
      'mnist-es',
      'mnist-es-direct',
      'mnist-openai-es',
      'mnist-step',
      'mnist-adam',
      'mnist-sgd',
    ]);
    for (const { name } of evolved) {
      const { problem } = decoded(name);
      if (!('mnist' in problem)) throw new Error(name);
      const { hidden, fitness, images, bounds, activation } = problem.mnist;
      expect({ hidden, fitness, images, bounds }).toEqual({
        hidden: [128],
        fitness: 'crossEntropy',
        images: 'train',
        bounds: null,
      });
      expect(activation).toBe(name === 'mnist-step' ? 'step' : 'relu');
    }
  });

  it('mnist-step is of the kind of mnist-es', () => {
    expect(Object.keys(decoded('mnist-step').algorithm)).toEqual(Object.keys(decoded('mnist-es').algorithm));
  });

  it('mnist-adam and mnist-sgd differ in how they descend alone', () => {
    const [adam, sgd] = [decoded('mnist-adam'), decoded('mnist-sgd')];
    expect(Object.keys(adam.algorithm)).toEqual(['gradientDescent']);
    expect({ ...sgd, algorithm: adam.algorithm }).toEqual(adam);
  });
});
