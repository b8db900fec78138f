import { builder } from './builder';
import { outcome } from './outcome';
import { DeleteRunResult, RunResult, StartRunResult } from './result-types';
import { runOptions } from './run-options';
import { StartRunInput } from './start-run-input';

const COMMAND = ['NotFound', 'InvalidState'] as const;

builder.mutationType({
  fields: (t) => ({
    startRun: t.field({
      type: StartRunResult,
      description: 'Starts a run: of a preset or of a recipe; of `mnist-ga` for two minutes where neither is given.',
      args: { input: t.arg({ type: StartRunInput, required: true }) },
      resolve: (_, { input }, { runs }) => outcome(runs.start(runOptions(input)), ['InvalidInput']),
    }),
    pauseRun: t.field({
      type: RunResult,
      description: 'Pauses a run, once its checkpoint is written; pausing a paused run gives the run.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.pause(id), COMMAND),
    }),
    resumeRun: t.field({
      type: RunResult,
      description: 'Lets a paused run go on from its checkpoint, or one that failed from its last.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.resume(id), COMMAND),
    }),
    cancelRun: t.field({
      type: RunResult,
      description: 'Ends a run for good.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { runs }) => outcome(runs.cancel(id), COMMAND),
    }),
    deleteRun: t.field({
      type: DeleteRunResult,
      description: 'Forgets a run that has ended, with its files.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, { runs }) => {
        const result = await outcome(runs.remove(id), COMMAND);
        return '__typename' in result ? result : { __typename: 'DeletedRun' as const, id };
      },
    }),
  }),
});
