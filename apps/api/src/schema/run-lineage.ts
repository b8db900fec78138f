import { builder } from './builder';
import { RunType } from './run-type';

builder.objectField(RunType, 'clonedFrom', (t) =>
  t.id({
    nullable: true,
    description: 'The run whose recipe this one was made from; it may have been deleted since.',
    resolve: (run) => run.clonedFrom,
  }),
);

builder.objectField(RunType, 'elapsedMs', (t) =>
  t.float({
    description: 'Milliseconds of work since the start, pauses left out, as of the last generation.',
    resolve: (run) => run.elapsedMs,
  }),
);
