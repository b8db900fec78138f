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
    expect(decoded('mnist-ga')).toMatchObject({
      problem: {
        mnist: { fitness: 'crossEntropy', images: 'train', batch: { from: 100, to: 1000, curve: 'exponential' } },
      },
      algorithm: { generational: { population: 200, rescore: 'survivors', replace: { generational: { elites: 1 } } } },
      budget: { time: 120_000 },
    });
  });
});
