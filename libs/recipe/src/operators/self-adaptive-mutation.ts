import { p } from '@evorx/parameters';
import { selfAdaptiveMutation } from '@evorx/variation';
import { valueAt } from '../value-at';
import { lostNoise } from './lost-noise';
import { noise } from './noise-source';
import { variationRow } from './row';

/** @category Internals */
export const selfAdaptiveMutationRow = variationRow({
  name: 'selfAdaptiveMutation',
  kind: 'MUTATION',
  about:
    'Adds normal noise to every gene, with a step size that each individual carries, passes on, and changes by a log-normal factor first.',
  reference:
    'Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466',
  fields: {
    step: p.number({
      default: 0.05,
      min: 1e-9,
      max: 1e6,
      about: 'The step size that everybody starts with, in the units of the genes.',
    }),
    learningRate: p.number({
      default: 0.2,
      min: 0,
      max: 10,
      about: 'Standard deviation of the logarithm of the factor.',
    }),
    cooling: p.schedule({
      default: 1,
      min: 0,
      max: 1e6,
      about: 'A factor on the step size that is applied, and not inherited.',
    }),
    noise,
  },
  step: ({ step }) => step,
  unfit: ({ step, cooling }, { bounds }) => lostNoise('step', cooling, { factor: step, bounds }),
  reach: ({ cooling }, progress) => valueAt(cooling, progress),
  build: {
    real: ({ learningRate, cooling, noise }, { progress, bounds, noise: sources }) =>
      selfAdaptiveMutation({
        learningRate,
        cooling: valueAt(cooling, progress),
        noise: sources(noise),
        ...(bounds === undefined ? {} : { bounds }),
      }),
  },
});
