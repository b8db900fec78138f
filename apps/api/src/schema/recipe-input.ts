import { type OperatorKind, type Parameter, operators, problems } from '@evorx/recipe';
import type { InputFieldBuilder, InputFieldRef, InputRef } from '@pothos/core';
import { builder } from './builder';

/** What the catalogue knows of a choice: an operator, an algorithm or a problem. */
interface Entry {
  readonly name: string;
  readonly description: string;
  readonly parameters: ReadonlyArray<Parameter>;
}

type Types = typeof builder.$inferSchemaTypes;
type Fields = InputFieldBuilder<Types, 'InputObject'>;
type Input = InputRef<unknown>;
type Option = Input | 'NoParameters';
type FieldRef = InputFieldRef<Types, unknown>;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const suffixed = (name: string, suffix: string): string =>
  capitalised(name.toLowerCase().endsWith(suffix.toLowerCase()) ? name : name + suffix);

/** An input of exactly one of its keys. */
const choice = (name: string, description: string, options: Readonly<Record<string, Option>>): Input =>
  builder.inputType(name, {
    description,
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(Object.entries(options).map(([key, type]) => [key, t.field({ type })])) as Record<
        string,
        FieldRef
      >,
  });

const encoding = choice('EncodingInput', 'From genes to weights.', {
  direct: builder.inputType('DirectEncodingInput', {
    description: 'One gene a weight.',
    fields: (t) => ({ scale: t.string({ description: '`none`, or `fanIn`: times 1/sqrt(fan-in) of the layer.' }) }),
  }),
});

/** The parameters that are more than one number, text or truth value, by name. */
const SHAPED: Readonly<Record<string, (t: Fields, description: string) => FieldRef>> = {
  hidden: (t, description) => t.intList({ description }),
  bounds: (t, description) => t.floatList({ description }),
  encoding: (t, description) => t.field({ type: encoding, description }),
};

const told = ({ description, type, default: value, min, max }: Parameter): string => {
  const range =
    min === null ? (max === null ? '' : ` up to ${max}`) : max === null ? ` from ${min}` : ` from ${min} to ${max}`;
  return `${description} (${type}${range}; ${value === undefined ? 'required' : `${JSON.stringify(value)} unless said`})`;
};

const field = (t: Fields, parameter: Parameter): FieldRef => {
  const description = told(parameter);
  const shaped = SHAPED[parameter.name];
  if (shaped !== undefined) return shaped(t, description);
  switch (parameter.type) {
    case 'integer':
      return t.int({ description });
    case 'number':
      return t.float({ description });
    case 'boolean':
      return t.boolean({ description });
    case 'text':
      return t.string({ description });
    case 'schedule':
      return t.field({ type: 'Schedule', description });
    default:
      return t.field({ type: 'JSON', description });
  }
};

/** The parameters of one entry of the catalogue; one without any is an empty object, for which GraphQL has no input type. */
const parameters = (
  name: string,
  entry: Entry,
  parts: (t: Fields) => Readonly<Record<string, FieldRef>> = () => ({}),
): Option =>
  entry.parameters.length === 0
    ? 'NoParameters'
    : builder.inputType(name, {
        description: entry.description,
        fields: (t) => {
          const own = parts(t);
          const others = entry.parameters.filter((parameter) => own[parameter.name] === undefined);
          return { ...Object.fromEntries(others.map((parameter) => [parameter.name, field(t, parameter)])), ...own };
        },
      });

const of = (...kinds: ReadonlyArray<OperatorKind>): ReadonlyArray<Entry & { readonly kind: OperatorKind }> =>
  operators.filter(({ kind }) => kinds.includes(kind));

const operatorInputs = (...kinds: ReadonlyArray<OperatorKind>): Readonly<Record<string, Option>> =>
  Object.fromEntries(
    of(...kinds).map((entry) => [
      entry.name,
      parameters(`${suffixed(entry.name, capitalised(entry.kind.toLowerCase()))}Input`, entry),
    ]),
  );

const select = choice('SelectInput', 'How parents are chosen.', operatorInputs('SELECTION'));
const vary = choice('VaryInput', 'How children differ from their parents.', operatorInputs('CROSSOVER', 'MUTATION'));
const replace = choice('ReplaceInput', 'Who is in the next population.', operatorInputs('REPLACEMENT'));

const algorithm = choice(
  'AlgorithmInput',
  'How it is optimised.',
  Object.fromEntries(
    of('ALGORITHM').map((entry) => [
      entry.name,
      parameters(`${suffixed(entry.name, 'Algorithm')}Input`, entry, (t) => ({
        select: t.field({ type: select }),
        vary: t.field({ type: [vary], description: 'Applied in order.' }),
        replace: t.field({ type: replace }),
      })),
    ]),
  ),
);

const problem = choice(
  'ProblemInput',
  'What is optimised.',
  Object.fromEntries(
    problems.map((entry) => [entry.name, parameters(`${suffixed(entry.name, 'Problem')}Input`, entry)]),
  ),
);

const budget = builder.inputType('BudgetInput', {
  description:
    'What a run may spend; the first that is spent ends it, and schedules follow the first given in this order.',
  fields: (t) => ({
    generations: t.int({ description: 'The index of the last generation.' }),
    evaluations: t.float({ description: 'Candidates scored.' }),
    time: t.field({ type: 'Duration' }),
  }),
});

const stop = builder.inputType('StopInput', {
  description: 'Ends a run early, and leaves the budget alone.',
  isOneOf: true,
  fields: (t) => ({
    target: t.float({ description: 'Once the validation accuracy or the objective is at least as good.' }),
    steady: t.field({
      type: builder.inputType('SteadyInput', {
        description: 'Once the best has not improved by more than `tolerance` for that many generations.',
        fields: (of) => ({ generations: of.int(), tolerance: of.float() }),
      }),
    }),
  }),
});

/** A run as data, made from the catalogue, so that this, the command line and the checks agree. @category Schema */
export const RecipeInput = builder.inputType('RecipeInput', {
  description: 'A run as data: the same shape as a recipe file. What is left out has its default.',
  fields: (t) => ({
    problem: t.field({ type: problem }),
    algorithm: t.field({ type: algorithm }),
    budget: t.field({ type: budget }),
    stop: t.field({ type: [stop] }),
  }),
});
