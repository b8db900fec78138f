import { p } from '@evorx/parameters';
import { clipUp } from '@evorx/algorithms';
import { optimiserRow } from './row';

/** @category Internals */
export const clipUpRow = optimiserRow({
  name: 'clipUp',
  about: 'Steps of one length in the direction of the gradient, with momentum, and a limit to the speed.',
  reference:
    'Toklu et al., ClipUp: a simple and powerful optimizer for distribution-based policy evolution (2020), https://doi.org/10.1007/978-3-030-58115-2_36',
  fields: {
    momentum: p.number({ default: 0.9, min: 0, max: 0.999999, about: 'The part of the velocity that is kept.' }),
    maxSpeed: p.number({
      default: 1,
      min: 1e-12,
      max: 1e6,
      about: 'The longest step, in the units of the genes.',
    }),
  },
  build: ({ momentum, maxSpeed }) => clipUp({ momentum, maxSpeed }),
});
