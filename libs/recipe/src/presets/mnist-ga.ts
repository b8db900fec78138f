import type { Preset } from '../catalogue-entry';
import { mnistRow } from '../problems/mnist';

/** @internal */
export const mnistGa: Preset = {
  name: 'mnist-ga',
  description:
    'A strong genetic algorithm: the mean of two of the best 20 of 200 networks and cooling noise, scored by cross-entropy on a fresh mini-batch that grows from 100 to 1,000 training images; two minutes.',
  problem: 'mnist',
  recipe: {
    problem: {
      mnist: {
        hidden: [128],
        activation: 'relu',
        encoding: { direct: { scale: 'fanIn' } },
        bounds: null,
        fitness: 'crossEntropy',
        images: 'train',
        batch: { from: 100, to: 1000, curve: 'exponential' },
        validateEvery: 10,
      },
    },
    algorithm: mnistRow.algorithm,
    budget: mnistRow.budget,
    stop: [],
  },
};
