import { type Figure, STANDARD_FIGURES } from '@evorx/evolution';
import { ACCURACY, type GenerationStats, MOST_FIGURES, type RunRecord } from '@evorx/runs';
import { atLeast } from './argument';
import { builder } from './builder';
import { read } from './read';

/** Most generations in one answer. */
const MOST = 10_000;

/** @category Schema */
export const RunStateEnum = builder.enumType('RunState', {
  values: ['QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'] as const,
});

/** The figures that have a field of their own, with what is said of them. @category Schema */
export const VIEWS: ReadonlyArray<{ readonly key: string; readonly about: string }> = [
  ...STANDARD_FIGURES,
  {
    key: ACCURACY.key,
    about: "The champion's validation accuracy, a fraction, where it was measured in this generation.",
  },
];

const FigureType = builder.objectRef<Figure>('Figure').implement({
  description: 'What a number that is known of every generation measures.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unique within a run.' }),
    label: t.exposeString('label', { description: 'For people.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '`fraction` for one from 0 to 1 that is shown as a percentage; null where there is none.',
    }),
    objective: t.exposeString('objective', {
      nullable: true,
      description: 'The name of the objective whose scores it sums up; null where it is of none.',
    }),
    better: t.exposeString('better', {
      nullable: true,
      description: 'Which values are the better ones, `lower` or `higher`; null where neither are.',
    }),
  }),
});

const FigureValueType = builder.objectRef<readonly [key: string, value: number | null]>('FigureValue').implement({
  description: 'The value of a figure.',
  fields: (t) => ({
    key: t.string({ resolve: ([key]) => key }),
    value: t.float({ nullable: true, description: 'Null where it was not measured.', resolve: ([, value]) => value }),
  }),
});

/**
 * How many figures there are in a list, as the cost of an operation counts them: a key and its value are one answer.
 */
const FIGURES = { usual: 6, most: MOST_FIGURES };

/** One generation in numbers. @category Schema */
export const GenerationStatsType = builder.objectRef<GenerationStats>('GenerationStats').implement({
  description: 'One generation in numbers.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Generation 0 is the initial population.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored since the start of the run.' }),
    ...Object.fromEntries(
      VIEWS.filter(({ key }) => key !== 'invalid').map(({ key, about }) => [
        key,
        t.float({ nullable: true, description: about, resolve: ({ figures }) => figures[key] ?? null }),
      ]),
    ),
    invalid: t.int({
      description: 'Individuals without a finite score.',
      resolve: ({ figures }) => figures['invalid'] ?? 0,
    }),
    figures: t.field({
      type: [FigureValueType],
      description: 'The values of the figures that the run has declared, in their order.',
      extensions: { rows: FIGURES },
      resolve: ({ figures }) => Object.entries(figures),
    }),
    values: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'The values alone, in the order of `Run.figures`; null where one was not measured.',
      extensions: { rows: { ...FIGURES, each: 0.5 } },
      resolve: ({ figures }) => Object.values(figures),
    }),
    progress: t.exposeFloat('progress', { description: 'How much of the budget is spent, from 0 to 1.' }),
    elapsedMs: t.exposeFloat('elapsedMs', { description: 'Milliseconds of work since the start, pauses left out.' }),
    evaluationMs: t.exposeFloat('evaluationMs', {
      description: 'How many of the milliseconds since the generation before were spent on scoring candidates.',
    }),
  }),
});

/** A run as it is now. @category Schema */
export const RunType = builder.objectRef<RunRecord>('Run').implement({
  description: 'A run as it is now.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name', { nullable: true }),
    state: t.expose('state', { type: RunStateEnum }),
    preset: t.string({ nullable: true, resolve: (run) => run.spec.preset }),
    seed: t.int({ resolve: (run) => run.spec.seed }),
    recipe: t.field({
      type: 'JSON',
      description: 'The whole recipe, every default filled in.',
      resolve: (run) => run.spec.recipe,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    figures: t.field({
      type: [FigureType],
      description: 'What its generations are measured by; empty before the first.',
      extensions: { rows: FIGURES },
      resolve: (run) => run.figures,
    }),
    generation: t.exposeInt('generation', { description: 'Index of the last generation, -1 before the first.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored.' }),
    best: t.exposeFloat('best', {
      nullable: true,
      description: 'Of the last generation, in the direction of the problem.',
    }),
    bestSoFar: t.exposeFloat('bestSoFar', {
      nullable: true,
      description: VIEWS.find(({ key }) => key === 'bestSoFar')!.about,
    }),
    accuracy: t.exposeFloat('accuracy', {
      nullable: true,
      description: 'The last validation accuracy that was measured, a fraction.',
    }),
    testAccuracy: t.float({
      nullable: true,
      description:
        "The champion's accuracy on the test images, a fraction, once the run has ended; null where it ended by stop-at, as they have not been read then.",
      resolve: (run) => run.result?.testAccuracy ?? null,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why the run has finished: generations, evaluations, time, target, steady, stop-at or interrupted.',
      resolve: (run) => run.result?.reason ?? null,
    }),
    error: t.exposeString('error', { nullable: true, description: 'What went wrong, where the state is FAILED.' }),
    progress: t.exposeFloat('progress', { description: 'How much of the budget is spent, from 0 to 1.' }),
    generations: t.field({
      type: [GenerationStatsType],
      description: `In order: those with an index greater than \`after\`, each \`every\`-th and the last, at most \`first\` (${MOST} at once).`,
      extensions: { rows: { usual: MOST, most: MOST } },
      args: { first: t.arg.int(), after: t.arg.int(), every: t.arg.int() },
      resolve: (run, { first, after, every }, { store }) =>
        read(
          store.generations(run.id, {
            first: Math.min(atLeast(0, 'first', first ?? MOST), MOST),
            after: after ?? -1,
            every: atLeast(1, 'every', every ?? 1),
          }),
        ),
    }),
  }),
});
