import { choiceOf } from '../parameters/choice-of';
import type { Field } from '../parameters/field';
import { listOf } from '../parameters/list-of';
import { integer } from '../parameters/numbers';
import { orNull } from '../parameters/or-null';
import { text } from '../parameters/text';
import type { GenerationalSpec, OperatorSpec } from '../recipe';
import { replacements, selections, variations } from '../operators/rows';
import { schemasOf } from '../operators/schemas-of';
import { generationalBuilt } from './generational-built';
import { generationalRefusals } from './generational-refusals';
import { algorithmRow } from './row';

const population = integer({ default: 100, min: 1, max: 100_000, description: 'Members of the population.' });

const variation = choiceOf<OperatorSpec>(schemasOf(variations), {
  default: { cloning: {} },
  description: 'A crossover or a mutation.',
});

const list = listOf(variation, {
  default: [],
  description:
    "How children differ from their parents: crossovers and mutations, applied in order; where not given, the problem's default ones.",
  least: 1,
  most: 16,
  items: 'crossovers and mutations',
});

/** Its default depends on the problem, and is filled in before the schema reads. */
const vary: Field<ReadonlyArray<OperatorSpec>> = { ...list, default: null, schema: list.given(list.accepted) };

const fields = {
  population,
  children: orNull(
    integer({
      default: 1,
      min: 1,
      max: 100_000,
      description:
        'Children a generation; where null, as many as the population has members, less the survivors that are scored again.',
    }),
  ),
  select: choiceOf<OperatorSpec>(schemasOf(selections), {
    default: { tournament: {} },
    description: 'How parents are chosen: a selection.',
  }),
  vary,
  replace: choiceOf<OperatorSpec>(schemasOf(replacements), {
    default: { generational: {} },
    description: 'Who is in the next population: a replacement.',
  }),
  rescore: text({
    values: ['none', 'survivors'],
    default: 'none',
    description:
      'With survivors, the parents that may live on are scored again with the children, and everyone is compared on the same images.',
  }),
};

/** @category Internals */
export const generationalRow = algorithmRow<typeof fields, GenerationalSpec>({
  name: 'generational',
  description: 'Selects parents, varies them to children, evaluates those, and fills the next population from both.',
  reference:
    'Holland, Adaptation in Natural and Artificial Systems (1992), https://doi.org/10.7551/mitpress/1090.001.0001',
  fields,
  refusals: generationalRefusals,
  load: ({ population, children }) => {
    // The first generation scores the population itself.
    const made = Math.max(population, children ?? population);
    return { kept: population, made, scored: made };
  },
  strategy: generationalBuilt,
});

/** @category Internals */
export const populationSchema = population.given(population.accepted);
