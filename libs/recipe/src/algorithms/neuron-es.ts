import { p } from '@evorx/parameters';
import { neuronEs } from '@evorx/algorithms';
import type { NeuronEsSpec } from '../recipe';
import { shown } from '../decoding/shown';
import { SEARCH_KEPT } from './load';
import { algorithmRow } from './row';
import { following, optimiserOf, searched, startOf } from './search-built';
import { average, optimiser, rate, startAt } from './search-fields';
import { networkRefusals } from './search-refusals';

const fields = {
  group: p.integer({
    default: 8,
    min: 1,
    max: 60_000,
    about: 'Images that share a direction: every neuron is perturbed along it, and scored on these images.',
  }),
  deviations: p.list(
    p.number({ default: 0.5, min: 1e-9, max: 1e6, about: 'Standard deviation of the perturbations of a layer.' }),
    {
      default: [0.7, 0.5],
      about: 'How large the perturbations of hidden and of output neurons are, in the units of the genes.',
      least: 2,
      most: 2,
      items: 'numbers from 1e-9 to 1000000, of the hidden and of the output layer',
    },
  ),
  optimiser: optimiser({ adam: {} }),
  rate: rate({ from: 0.08, to: 0.0016, curve: 'linear' }),
  average: average(0.995),
  start: startAt([0.5, 1]),
};

/** @category Internals */
export const neuronEsRow = algorithmRow<typeof fields, NeuronEsSpec>({
  name: 'neuronEs',
  about:
    'A neuron-wise evolution strategy: each neuron of one network is perturbed alone, along random directions, and scored by the exact loss of the network that results; an optimiser makes a step of what all of them tell.',
  reference:
    'Salimans et al., Evolution strategies as a scalable alternative to reinforcement learning (2017), https://doi.org/10.48550/arXiv.1703.03864',
  fields,
  refusals: (spec, task) =>
    networkRefusals('neuronEs', spec, task, ({ hidden, batch }) => [
      ...(hidden.length === 1
        ? []
        : [
            {
              path: 'problem.mnist.hidden',
              message: `${shown(hidden)} cannot be used: neuronEs perturbs networks with one hidden layer`,
              accepted: 'a list of 1 integer from 1 to 4096',
            },
          ]),
      ...(batch !== null
        ? []
        : [
            {
              path: 'problem.mnist.batch',
              message: 'null cannot be used: neuronEs shares a fresh mini-batch out among its directions',
              accepted: 'a number from 1 to 60000, or { from, to, curve } within it',
            },
          ]),
    ]),
  // Members are never written out; scoring all that a direction makes costs about as much as ten networks.
  load: () => ({ kept: SEARCH_KEPT, made: 0, scored: 10 }),
  strategy: searched((spec, problem, { budget, elapsedMs, catalogue }) =>
    neuronEs({
      init: startOf(spec, problem),
      evaluator: problem.evaluator,
      // Problems without a network were refused.
      members: problem.network!.members,
      group: spec.group,
      deviations: spec.deviations,
      optimiser: optimiserOf(spec.optimiser, catalogue),
      rate: following(spec.rate),
      average: spec.average,
      budget,
      elapsedMs,
    }),
  ),
});
