import { decodeFront, FRONT_SHOWN, type FrontMember } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { builder } from './builder';
import { read } from './read';
import { RunType } from './run-type';

const FrontMemberType = builder.objectRef<FrontMember>('FrontMember').implement({
  description: 'One that nobody of its generation dominates.',
  fields: (t) => ({
    genome: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Its genome; null where those of its front are too large.',
      resolve: ({ genome }) => genome,
    }),
    objectives: t.field({
      type: 'JSON',
      description: 'Its value of each objective, { name: value }.',
      resolve: ({ objectives }) => objectives,
    }),
  }),
});

builder.objectField(RunType, 'front', (t) =>
  t.field({
    type: [FrontMemberType],
    description:
      'The first front of a generation, the best by the first objective first; of the newest, or of the newest up to `generation`, that is kept: the older, ' +
      `the further they are apart. At most ${FRONT_SHOWN} members; none of a run with one objective, and none before the first is told of.`,
    extensions: { rows: { usual: 100, most: FRONT_SHOWN } },
    args: { generation: t.arg.int() },
    resolve: async ({ id }, { generation }, { store }) => {
      const kept = await read(store.attachments(id, 'front'));
      const wanted = kept.find((one) => one.generation <= (generation ?? Infinity));
      const found = wanted === undefined ? O.none : await read(store.attachment(id, 'front', wanted.generation));
      if (O.isNone(found)) return [];
      const front = decodeFront(found.value.bytes);
      return E.isLeft(front) ? [] : front.right.members;
    },
  }),
);

builder.objectField(RunType, 'fronts', (t) =>
  t.field({
    type: ['Int'],
    description: 'The generations whose first fronts are kept, the newest first.',
    resolve: async ({ id }, _, { store }) =>
      (await read(store.attachments(id, 'front'))).map(({ generation }) => generation),
  }),
);
