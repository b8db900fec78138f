import type { Preset } from '../catalogue-entry';
import { mnistNetwork } from './mnist-network';

/** @internal */
export const mnistOpenaiEs: Preset = {
  name: 'mnist-openai-es',
  description:
    "OpenAI's evolution strategy: 128 pairs of opposite perturbations of one network, ranked on a mini-batch that all share and that grows from 128 to 512 images, and a step by Adam; 9,610 genes for 101,770 weights, two minutes.",
  problem: 'mnist',
  recipe: {
    problem: mnistNetwork({
      encoding: { dct: { coefficients: 64 } },
      batch: { from: 128, to: 512, curve: 'exponential' },
      validateEvery: 50,
    }),
    algorithm: {
      openaiEs: {
        population: 256,
        deviation: 0.05,
        shaping: 'centredRanks',
        optimiser: { adam: {} },
        rate: { from: 0.05, to: 0.005, curve: 'exponential' },
        average: 0.99,
        noise: 'table',
        start: [0.5, 1],
      },
    },
    budget: { time: '2m' },
    stop: [],
  },
};
