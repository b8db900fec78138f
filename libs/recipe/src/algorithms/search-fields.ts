import { p, type ParameterOf, type Schedule } from '@evorx/parameters';
import type { OperatorSpec } from '../recipe';

const deviations = p.list(
  p.number({ default: 1, min: 0, max: 1e6, about: 'Standard deviation of the initial weights of a layer.' }),
  {
    default: [1],
    about: '',
    least: 1,
    most: 9,
    items: 'numbers from 0 to 1000000',
  },
);

const ABOUT_START =
  "Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0.";

/** How the weights of a network start, where something is said about it. @category Internals */
export const start: ParameterOf<ReadonlyArray<number> | null> = p.nullable(deviations, {
  about: `${ABOUT_START} An initial genome of the problem where null.`,
});

/** The same with a default. @category Internals */
export const startAt = (usual: ReadonlyArray<number>): ParameterOf<ReadonlyArray<number> | null> => ({
  ...start,
  default: usual,
});

/** @category Internals */
export const rate = (usual: Schedule): ParameterOf<Schedule> =>
  p.schedule({
    default: usual,
    min: 0,
    max: 1e6,
    about: 'How far a step goes: the learning rate of the optimiser, in the units of the genes.',
  });

/** @category Internals */
export const average = (usual: number): ParameterOf<number> =>
  p.number({
    default: usual,
    min: 0,
    max: 0.999999,
    about: 'Decay of the moving average of the genomes, which is the champion then; none where 0.',
  });

/** @category Internals */
export const pairs = p.integer({
  multipleOf: 2,
  default: 256,
  min: 2,
  max: 100_000,
  about: 'Perturbed genomes a generation, in pairs of opposites.',
});

/** @category Internals */
export const deviationOf = (usual: number): ParameterOf<number> =>
  p.number({
    default: usual,
    min: 1e-9,
    max: 1e6,
    about: 'Standard deviation of the perturbations of every gene at the start, in the units of the genes.',
  });

/** @category Internals */
export const shaping = p.choice({
  of: ['centredRanks', 'raw'],
  default: 'centredRanks',
  about: 'What counts of the scores: their ranks (centredRanks), or themselves, standardised (raw).',
});

/** @category Internals */
export const optimiser = (usual: OperatorSpec): ParameterOf<OperatorSpec> =>
  p.operator('optimiser', {
    default: usual,
    about: 'What makes steps of gradients: an optimiser.',
  });
