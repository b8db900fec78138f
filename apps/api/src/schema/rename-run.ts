import { badArgument } from './argument';
import { builder } from './builder';
import { nameRefusal } from './name-refusal';
import { outcome } from './outcome';
import { RunResult } from './result-types';

builder.mutationField('renameRun', (t) =>
  t.field({
    type: RunResult,
    description: 'Gives a run another name, whatever state it is in; none where `name` is null.',
    args: { id: t.arg.id({ required: true }), name: t.arg.string() },
    resolve: (_, { id, name }, { runs }) => {
      const refused = nameRefusal(name);
      if (refused !== null) throw badArgument('name', name, refused.accepted ?? '');
      return outcome(runs.rename(id, name ?? null), ['NotFound']);
    },
  }),
);
