import { directionOf } from '@evorx/recipe';
import { builder } from './builder';
import { RunType } from './run-type';

builder.objectField(RunType, 'problem', (t) =>
  t.string({
    description: 'The name of what it optimises.',
    resolve: ({ spec }) => Object.keys(spec.recipe.problem)[0] ?? '',
  }),
);

builder.objectField(RunType, 'direction', (t) =>
  t.string({
    description: 'Which scores are the better ones: minimise or maximise.',
    resolve: ({ spec }, _, { catalogue }) => directionOf(spec.recipe.problem, catalogue),
  }),
);
