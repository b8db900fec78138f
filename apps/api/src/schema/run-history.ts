import { builder } from './builder';
import { RunEventType } from './event-types';
import { milestones } from './milestones';
import { read } from './read';
import { RunType } from './run-type';

builder.objectField(RunType, 'history', (t) =>
  t.field({
    type: [RunEventType],
    description: 'Its events in order, but for its generations.',
    resolve: async (run, _, { store }) => {
      const events = await milestones((after, limit) => read(store.events(run.id, { after, limit })), run.generation);
      return events.map((event) => ({ ...event, of: run.id }));
    },
  }),
);
