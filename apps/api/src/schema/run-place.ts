import * as O from 'fp-ts/Option';
import { builder } from './builder';
import { read } from './read';
import { RunType } from './run-type';

builder.objectField(RunType, 'place', (t) =>
  t.int({
    nullable: true,
    description:
      'How many runs go before it where it waits for a place in this process: 0 is the next; null unless it is QUEUED.',
    resolve: ({ id }, _, { runs }) => runs.place(id),
  }),
);

builder.objectField(RunType, 'waitingFor', (t) =>
  t.field({
    type: [RunType],
    nullable: true,
    description:
      'The runs that have the places that it waits for in this process: one of them has to end or pause before the next goes on; null unless it is QUEUED.',
    extensions: { rows: { usual: 4, most: 64 } },
    resolve: async ({ id }, _, { runs, store }) => {
      const ids = runs.waitingFor(id);
      if (ids === null) return null;
      return (await Promise.all(ids.map((holder) => read(store.get(holder))))).flatMap((found) =>
        O.isSome(found) ? [found.value] : [],
      );
    },
  }),
);
