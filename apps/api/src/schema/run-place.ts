import { builder } from './builder';
import { RunType } from './run-type';

builder.objectField(RunType, 'place', (t) =>
  t.int({
    nullable: true,
    description:
      'How many runs go before it where it waits for a place in this process: 0 is the next; null unless it is QUEUED.',
    resolve: ({ id }, _, { runs }) => runs.place(id),
  }),
);
