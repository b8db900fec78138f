import { badArgument } from './argument';
import { builder } from './builder';
import { outcome } from './outcome';
import { RunResult } from './result-types';

builder.mutationField('renameRun', (t) =>
  t.field({
    type: RunResult,
    description: 'Gives a run another name, whatever state it is in; none where `name` is null.',
    args: { id: t.arg.id({ required: true }), name: t.arg.string() },
    resolve: async (_, { id, name }, { runs }) => {
      const renamed = await outcome(runs.rename(id, name ?? null), ['NotFound', 'InvalidInput']);
      if ('__typename' in renamed && renamed.__typename === 'InvalidInput')
        throw badArgument('name', name, renamed.accepted ?? 'another');
      return renamed;
    },
  }),
);
