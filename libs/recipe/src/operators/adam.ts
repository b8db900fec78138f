import { p } from '@evorx/parameters';
import { adam } from '@evorx/algorithms';
import { optimiserRow } from './row';

/** @category Internals */
export const adamRow = optimiserRow({
  name: 'adam',
  about: 'Every gene goes its own way: the mean of its gradients, over the root of the mean of their squares.',
  reference:
    'Kingma and Ba, Adam: a method for stochastic optimization (2015), https://doi.org/10.48550/arXiv.1412.6980',
  fields: {
    beta1: p.number({ default: 0.9, min: 0, max: 0.999999, about: 'How slowly the mean forgets.' }),
    beta2: p.number({
      default: 0.999,
      min: 0,
      max: 0.999999,
      about: 'How slowly the mean of the squares forgets.',
    }),
    epsilon: p.number({ default: 1e-8, min: 1e-12, max: 1, about: 'Added to the root, so that it is never 0.' }),
  },
  build: ({ beta1, beta2, epsilon }) => adam({ beta1, beta2, epsilon }),
});
