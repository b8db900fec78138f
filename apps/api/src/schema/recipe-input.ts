import { type OperatorKind, operators, problems } from '@evorx/recipe';
import { builder } from './builder';
import { type Entry, type Option, capitalised, choice, parameters, suffixed } from './catalogue-input';

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
const optimiser = choice('OptimiserInput', 'What makes steps of gradients.', operatorInputs('OPTIMISER'));

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
        optimiser: t.field({ type: optimiser }),
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
