import { builder } from './builder';
import { outcome } from './outcome';
import { CloneRunResult } from './result-types';
import { runOptions } from './run-options';
import { OverrideInput } from './start-run-input';

const CloneRunInput = builder.inputType('CloneRunInput', {
  description: 'What shall be otherwise than in the run that is cloned; nothing has to be.',
  fields: (t) => ({
    overrides: t.field({ type: [OverrideInput], description: 'Applied to its recipe, in order.' }),
    seed: t.int({ description: '0 to 2147483647; the seed of the run that is cloned where it is not given.' }),
    population: t.int(),
    generations: t.int({ description: 'Budget: the index of the last generation. Any budget replaces the whole.' }),
    evaluations: t.float({ description: 'Budget: candidates scored.' }),
    timeLimitMs: t.int({ description: 'Budget: milliseconds of work.' }),
    target: t.float({ description: 'Stops early, once the validation accuracy or the objective is at least as good.' }),
    stopAt: t.int({ description: 'Stops early, after this generation.' }),
    name: t.string(),
  }),
});

builder.mutationField('cloneRun', (t) =>
  t.field({
    type: CloneRunResult,
    description: 'Starts a new run with the recipe and the seed of another, and the changes asked for.',
    args: { id: t.arg.id({ required: true }), input: t.arg({ type: CloneRunInput, required: true }) },
    resolve: (_, { id, input }, { runs }) => outcome(runs.clone(id, runOptions(input)), ['NotFound', 'InvalidInput']),
  }),
);
