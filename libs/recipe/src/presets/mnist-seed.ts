import type { Preset } from '../catalogue-entry';

const mnist = {
  hidden: [128],
  activation: 'relu',
  encoding: { direct: {} },
  bounds: [0, 1],
  fitness: 'accuracy',
  images: 'test',
} as const;

const recipe = {
  problem: { mnist },
  algorithm: {
    generational: {
      population: 50,
      select: { tournament: { size: 2, replacement: false } },
      vary: [{ uniformCrossover: { rate: 0.5, bias: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 1 } }],
      replace: { generational: { elites: 1 } },
      rescore: 'none',
    },
  },
  budget: { generations: 50 },
  stop: [],
} as const;

const on = (changes: Readonly<Record<string, unknown>>): unknown => ({
  ...recipe,
  problem: { mnist: { ...mnist, ...changes } },
});

/** The reference configuration, kept exactly. @internal */
export const mnistSeed: Preset = {
  name: 'mnist-seed',
  description:
    'The reference configuration: 50 networks, 50 generations, all weights in [0, 1]. Its fitness is measured on the test images, as in the article that it follows.',
  problem: 'mnist',
  recipe,
};

/** @internal */
export const mnistSeedTrain: Preset = {
  name: 'mnist-seed-train',
  description: 'The reference configuration with its fitness measured on the training images.',
  problem: 'mnist',
  recipe: on({ images: 'train' }),
};

/** @internal */
export const mnistSeedWide: Preset = {
  name: 'mnist-seed-wide',
  description: 'The reference configuration with all weights in [-1, 1], and so with negative ones.',
  problem: 'mnist',
  recipe: on({ bounds: [-1, 1] }),
};
