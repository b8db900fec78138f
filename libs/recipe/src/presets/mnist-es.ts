import type { Preset } from '../catalogue-entry';
import { DCT, mnistNetwork } from './mnist-network';

const strategy = {
  deviations: [0.7, 0.5],
  optimiser: { adam: {} },
  rate: { from: 0.08, to: 0.0016, curve: 'linear' },
  average: 0.995,
  start: [0.5, 1],
} as const;

const shifted = {
  encoding: DCT,
  batch: { from: 4096, to: 16_384, curve: 'exponential' },
  augment: 'shift',
  validateEvery: 100,
} as const;

/** @internal */
export const mnistEs: Preset = {
  name: 'mnist-es',
  description:
    'The strongest: a neuron-wise evolution strategy. Each neuron is perturbed alone, along directions drawn anew for every image, and scored by the exact cross-entropy of that network on it, a near relative of forward gradients; 14,218 genes of the discrete cosine transform for 101,770 weights, one minute.',
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork(shifted),
    algorithm: {
      neuronEs: { group: 1, ...strategy, rate: { from: 0.08, to: 0.003, curve: 'exponential' } },
    },
    budget: { time: '60s' },
    stop: [],
  },
};

/** @internal */
export const mnistEsDirect: Preset = {
  name: 'mnist-es-direct',
  description:
    'The neuron-wise evolution strategy on all 101,770 weights themselves, with eight images to a direction; two minutes.',
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork({ batch: 8192, augment: 'shift', validateEvery: 100 }),
    algorithm: { neuronEs: { group: 8, ...strategy, rate: { from: 0.05, to: 0.001, curve: 'linear' } } },
    budget: { time: '2m' },
    stop: [],
  },
};

/** @internal */
export const mnistStep: Preset = {
  name: 'mnist-step',
  description:
    'As mnist-es, with hidden units that answer 0 or 1: such a network has no gradient that back-propagation could follow; two minutes.',
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork({ ...shifted, activation: 'step' }),
    algorithm: { neuronEs: { group: 1, ...strategy } },
    budget: { time: '2m' },
    stop: [],
  },
};
