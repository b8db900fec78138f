import type { Preset } from '../catalogue-entry';
import { mnistNetwork } from './mnist-network';

/** The mean of several good parents, and noise whose step size evolves too, at rest in the last three tenths of the run. */
const algorithm = (population: number, parents: number) => ({
  generational: {
    population,
    select: { truncation: { fraction: 0.15 } },
    vary: [
      { arithmeticCrossover: { parents } },
      {
        selfAdaptiveMutation: {
          step: 0.2,
          learningRate: 0.2,
          cooling: { from: 1, to: 0, curve: 'linear', after: 0.7 },
          noise: 'table',
        },
      },
    ],
    replace: { generational: { elites: 1 } },
    rescore: 'survivors',
  },
});

/** @internal */
export const mnistGa: Preset = {
  name: 'mnist-ga',
  description:
    'A strong genetic algorithm: the mean of eight of the best 15 of 100 networks, and noise whose step size evolves too, scored by cross-entropy on a fresh mini-batch that grows from 64 to 500 training images. The genes are coefficients of the discrete cosine transform, 7,690 for 101,770 weights; two minutes.',
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork({
      encoding: { dct: { coefficients: 49 } },
      batch: { from: 64, to: 500, curve: 'exponential' },
      validateEvery: 50,
    }),
    algorithm: algorithm(100, 8),
    budget: { time: '2m' },
    stop: [],
  },
};

/** @internal */
export const mnistGaDirect: Preset = {
  name: 'mnist-ga-direct',
  description: 'The same genetic algorithm on all 101,770 weights themselves, the mean of four parents; five minutes.',
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork({ batch: { from: 64, to: 1000, curve: 'exponential' }, validateEvery: 50 }),
    algorithm: algorithm(100, 4),
    budget: { time: '5m' },
    stop: [],
  },
};
