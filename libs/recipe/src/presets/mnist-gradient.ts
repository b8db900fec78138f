import type { Preset } from '../catalogue-entry';
import { mnistNetwork } from './mnist-network';

const problem = mnistNetwork({ batch: 128, augment: 'none', validateEvery: 250 });
const budget = { time: '20s' } as const;

/** @internal */
export const mnistAdam: Preset = {
  name: 'mnist-adam',
  description: 'For scale, no evolution: the same network trained by back-propagation with Adam, twenty seconds.',
  problem: 'mnist',
  recipe: {
    problem,
    algorithm: {
      gradientDescent: {
        optimiser: { adam: {} },
        rate: { from: 0.014, to: 0.00014, curve: 'linear' },
        average: 0.99,
        start: [1],
      },
    },
    budget,
    stop: [],
  },
};

/** @internal */
export const mnistSgd: Preset = {
  name: 'mnist-sgd',
  description:
    'For scale, no evolution: the same network trained by back-propagation and stochastic gradient descent with momentum, twenty seconds.',
  problem: 'mnist',
  recipe: {
    problem,
    algorithm: {
      gradientDescent: {
        optimiser: { sgd: { momentum: 0.9 } },
        rate: { from: 2, to: 0.02, curve: 'linear' },
        average: 0.99,
        start: [1],
      },
    },
    budget,
    stop: [],
  },
};
