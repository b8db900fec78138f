import type { Figure } from '@evorx/evolution';
import { builder } from './builder';
import { RunType } from './run-type';

const ObjectiveType = builder.objectRef<Figure & { readonly objective: string }>('Objective').implement({
  description: 'What is optimised.',
  fields: (t) => ({
    name: t.string({ resolve: ({ objective }) => objective }),
    direction: t.string({
      description: 'Which scores are the better ones: minimise or maximise.',
      resolve: ({ better }) => (better === 'higher' ? 'maximise' : 'minimise'),
    }),
    unit: t.string({ nullable: true, resolve: ({ unit }) => unit }),
    best: t.string({
      description: 'The key of the figure that is its best of a generation.',
      resolve: ({ key }) => key,
    }),
  }),
});

/** Whether a figure is the best of an objective: each has one. */
const isBest = (figure: Figure): figure is Figure & { readonly objective: string } =>
  figure.objective !== null && /^(f\d+\.)?best$/.test(figure.key);

builder.objectField(RunType, 'objectives', (t) =>
  t.field({
    type: [ObjectiveType],
    description: 'What it optimises, in the order of its objectives; empty before its first generation.',
    extensions: { rows: { usual: 2, most: 16 } },
    resolve: ({ figures }) => figures.filter(isBest),
  }),
);
