import { optimisers } from '../operators/rows';
import { schemasOf } from '../operators/schemas-of';
import { choiceOf } from '../parameters/choice-of';
import { even } from '../parameters/even';
import type { Field } from '../parameters/field';
import { listOf } from '../parameters/list-of';
import { number } from '../parameters/numbers';
import { orNull } from '../parameters/or-null';
import { schedule } from '../parameters/schedule';
import { text } from '../parameters/text';
import type { OperatorSpec, Schedule } from '../recipe';

const deviations = listOf(
  number({ default: 1, min: 0, max: 1e6, description: 'Standard deviation of the initial weights of a layer.' }),
  {
    default: [1],
    description: '',
    least: 1,
    most: 9,
    items: 'numbers from 0 to 1000000',
  },
);

const ABOUT_START =
  "Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0.";

/** How the weights of a network start, where something is said about it. @category Internals */
export const start: Field<ReadonlyArray<number> | null> = orNull({
  ...deviations,
  description: `${ABOUT_START} An initial genome of the problem where null.`,
});

/** The same with a default. @category Internals */
export const startAt = (usual: ReadonlyArray<number>): Field<ReadonlyArray<number> | null> => ({
  ...start,
  default: usual,
  schema: start.given(start.accepted).prefault(usual as never),
});

/** @category Internals */
export const rate = (usual: Schedule): Field<Schedule> => {
  const field = schedule({
    default: 1,
    min: 0,
    max: 1e6,
    description: 'How far a step goes: the learning rate of the optimiser, in the units of the genes.',
  });
  return { ...field, default: usual, schema: field.given(field.accepted).prefault(usual as never) };
};

/** @category Internals */
export const average = (usual: number): Field<number> =>
  number({
    default: usual,
    min: 0,
    max: 0.999999,
    description: 'Decay of the moving average of the genomes, which is the champion then; none where 0.',
  });

/** @category Internals */
export const pairs = even({
  default: 256,
  min: 2,
  max: 100_000,
  description: 'Perturbed genomes a generation, in pairs of opposites.',
});

/** @category Internals */
export const deviationOf = (usual: number): Field<number> =>
  number({
    default: usual,
    min: 1e-9,
    max: 1e6,
    description: 'Standard deviation of the perturbations of every gene at the start, in the units of the genes.',
  });

/** @category Internals */
export const shaping = text({
  values: ['centredRanks', 'raw'],
  default: 'centredRanks',
  description: 'What counts of the scores: their ranks (centredRanks), or themselves, standardised (raw).',
});

/** @category Internals */
export const optimiser = (usual: OperatorSpec): Field<OperatorSpec> =>
  choiceOf<OperatorSpec>(schemasOf(optimisers), {
    default: usual,
    description: 'What makes steps of gradients: an optimiser.',
  });
