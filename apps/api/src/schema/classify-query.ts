import * as O from 'fp-ts/Option';
import { type Classification, classify } from '../champions/classify';
import { builder } from './builder';
import { read } from './read';
import { InvalidInputType, NotFoundType } from './result-types';

const ClassificationType = builder.objectRef<Classification>('Classification').implement({
  description: 'What a network reads in an image.',
  fields: (t) => ({
    digit: t.exposeInt('digit', {
      description: 'The most probable one, the first of several; -1 where the outputs of the network are no numbers.',
    }),
    outputs: t.field({
      type: ['Float'],
      description: 'The probabilities of the ten digits; none where the outputs of the network are no numbers.',
      resolve: ({ outputs }) => outputs,
    }),
  }),
});

const ClassifyResult = builder.unionType('ClassifyResult', {
  types: [ClassificationType, NotFoundType, InvalidInputType],
  resolveType: ({ __typename }) => __typename,
});

builder.queryField('classify', (t) =>
  t.field({
    type: ClassifyResult,
    description:
      "What a run's champion, as it was told of last, reads in an image: 784 intensities from 0, the background, to 1, ink, 28 rows of 28. " +
      'The digit should be centred with a margin of four pixels, as in MNIST.',
    args: { run: t.arg.id({ required: true }), image: t.arg.floatList({ required: true }) },
    resolve: async (_, { run: id, image }, { store, champions }) => {
      const run = await read(store.get(id));
      return O.isNone(run) ? { __typename: 'NotFound' as const, id } : classify(champions, run.value, image);
    },
  }),
);
