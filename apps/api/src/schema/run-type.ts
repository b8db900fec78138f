import type { GenerationStats, RunRecord } from '@evorx/runs';
import { atLeast } from './argument';
import { builder } from './builder';
import { read } from './read';

/** Most generations in one answer. */
const MOST = 10_000;

/** @category Schema */
export const RunStateEnum = builder.enumType('RunState', {
  values: ['QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'] as const,
});

const dimensionless = 'In the direction of the problem, over finite scores; null where none is finite.';

const soFar =
  'The best ever found, which is the value of the champion, in the direction of the problem; null where no score has been finite, and where ' +
  'scores of different generations cannot be compared, as on fresh mini-batches.';

/** One generation in numbers. @category Schema */
export const GenerationStatsType = builder.objectRef<GenerationStats>('GenerationStats').implement({
  description: 'One generation in numbers.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Generation 0 is the initial population.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored since the start of the run.' }),
    best: t.exposeFloat('best', { nullable: true, description: `Of this generation. ${dimensionless}` }),
    bestSoFar: t.exposeFloat('bestSoFar', { nullable: true, description: soFar }),
    mean: t.exposeFloat('mean', { nullable: true, description: dimensionless }),
    median: t.exposeFloat('median', { nullable: true, description: dimensionless }),
    worst: t.exposeFloat('worst', { nullable: true, description: dimensionless }),
    lowerQuartile: t.exposeFloat('lowerQuartile', { nullable: true, description: dimensionless }),
    upperQuartile: t.exposeFloat('upperQuartile', { nullable: true, description: dimensionless }),
    deviation: t.exposeFloat('deviation', { nullable: true, description: 'Standard deviation of the finite scores.' }),
    accuracy: t.exposeFloat('accuracy', {
      nullable: true,
      description: "The champion's validation accuracy, a fraction, where it was measured in this generation.",
    }),
    diversity: t.exposeFloat('diversity', { nullable: true, description: 'How far the genomes are apart.' }),
    stepSize: t.exposeFloat('stepSize', {
      nullable: true,
      description: 'How far offspring are sought from their parents, where the algorithm has one measure of it.',
    }),
    invalid: t.exposeInt('invalid', { description: 'Candidates without a finite score.' }),
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
    generation: t.exposeInt('generation', { description: 'Index of the last generation, -1 before the first.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored.' }),
    best: t.exposeFloat('best', {
      nullable: true,
      description: 'Of the last generation, in the direction of the problem.',
    }),
    bestSoFar: t.exposeFloat('bestSoFar', { nullable: true, description: soFar }),
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
