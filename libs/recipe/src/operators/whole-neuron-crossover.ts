import { p } from '@evorx/parameters';
import { wholeNeuronCrossover } from '@evorx/variation';
import { variationRow } from './row';

/** @category Internals */
export const wholeNeuronCrossoverRow = variationRow({
  name: 'wholeNeuronCrossover',
  kind: 'CROSSOVER',
  about:
    'Two parent networks exchange each neuron, its incoming weights and its bias, with a fixed probability, and give two complementary children.',
  reference:
    'Montana and Davis, Training feedforward neural networks using genetic algorithms (1989), https://doi.org/10.5555/1623755.1623876',
  fields: {
    rate: p.number({
      default: 1,
      min: 0,
      max: 1,
      about: 'Probability that a pair is crossed; else both pass unchanged.',
    }),
    bias: p.number({
      default: 0.5,
      min: 0,
      max: 1,
      about: 'Probability that a neuron of a crossed pair is exchanged.',
    }),
  },
  network: true,
  build: { real: ({ rate, bias }, { neurons = [] }) => wholeNeuronCrossover({ units: neurons, rate, bias }) },
});
