import type { OperatorEntry, Parameter, Preset, ProblemEntry } from '@evorx/recipe';
import { builder } from './builder';

/** @category Schema */
export const OperatorKindEnum = builder.enumType('OperatorKind', {
  values: ['ALGORITHM', 'SELECTION', 'CROSSOVER', 'MUTATION', 'REPLACEMENT', 'OPTIMISER'] as const,
});

const ParameterType = builder.objectRef<Parameter>('Parameter').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    type: t.exposeString('type'),
    default: t.field({ type: 'JSON', nullable: true, resolve: (parameter) => parameter.default }),
    min: t.exposeFloat('min', { nullable: true }),
    max: t.exposeFloat('max', { nullable: true }),
    description: t.exposeString('description'),
  }),
});

/** A row of the catalogue of operators. @category Schema */
export const OperatorType = builder.objectRef<OperatorEntry>('Operator').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: OperatorKindEnum }),
    description: t.exposeString('description'),
    reference: t.exposeString('reference', { description: 'The paper.' }),
    parameters: t.field({ type: [ParameterType], resolve: ({ parameters }) => [...parameters] }),
  }),
});

/** A row of the catalogue of problems. @category Schema */
export const ProblemType = builder.objectRef<ProblemEntry>('Problem').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    direction: t.exposeString('direction', { description: 'minimise or maximise.' }),
    parameters: t.field({ type: [ParameterType], resolve: ({ parameters }) => [...parameters] }),
  }),
});

/** A recipe with a name. @category Schema */
export const PresetType = builder.objectRef<Preset>('Preset').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    problem: t.exposeString('problem', { description: 'The name of its problem.' }),
    recipe: t.field({ type: 'JSON', resolve: ({ recipe }) => recipe }),
  }),
});
