import { descent } from '@evorx/algorithms';
import type { GradientDescentSpec } from '../recipe';
import { SEARCH_KEPT } from './load';
import { algorithmRow } from './row';
import { following, optimiserOf, searched, startOf } from './search-built';
import { average, optimiser, rate, startAt } from './search-fields';
import { networkRefusals } from './search-refusals';

const fields = {
  optimiser: optimiser({ adam: {} }),
  rate: rate({ from: 0.014, to: 0.00014, curve: 'linear' }),
  average: average(0.99),
  start: startAt([1]),
};

/** @category Internals */
export const gradientDescentRow = algorithmRow<typeof fields, GradientDescentSpec>({
  name: 'gradientDescent',
  about: 'Back-propagation on mini-batches: no evolution, but what the evolution of networks is to be compared with.',
  reference:
    'Rumelhart, Hinton and Williams, Learning representations by back-propagating errors (1986), https://doi.org/10.1038/323533a0',
  fields,
  refusals: (spec, task) =>
    networkRefusals('gradientDescent', spec, task, ({ activation }) =>
      activation !== 'step'
        ? []
        : [
            {
              path: 'problem.mnist.activation',
              message: '"step" cannot be used: gradientDescent needs a gradient, and it has none',
              accepted: 'one of: relu, tanh, sigmoid',
            },
          ],
    ),
  // Forth, back, and the gradient of the weights.
  load: () => ({ kept: SEARCH_KEPT, made: 0, scored: 3 }),
  strategy: searched((spec, problem, { budget, elapsedMs, catalogue }) =>
    descent({
      init: startOf(spec, problem),
      evaluator: problem.evaluator,
      comparable: problem.comparable,
      // Problems without a network were refused.
      estimate: problem.network!.gradient,
      optimiser: optimiserOf(spec.optimiser, catalogue),
      rate: following(spec.rate),
      average: spec.average,
      budget,
      elapsedMs,
    }),
  ),
});
