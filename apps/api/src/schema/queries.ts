import * as O from 'fp-ts/Option';
import { operatorsIn, problemsOf } from '@evorx/recipe';
import { atLeast, badArgument } from './argument';
import { builder } from './builder';
import { OperatorKindEnum, OperatorType, PresetType, ProblemType } from './catalogue-types';
import { read } from './read';
import { RunStateEnum, RunType } from './run-type';

/** Most runs on a page, and how many where it is not said. */
const PAGE = { most: 100, usual: 20 };

const RunEdge = builder.edgeObject({ name: 'RunEdge', type: RunType, nodeNullable: false });
const RunConnection = builder.connectionObject(
  { name: 'RunConnection', type: RunType, edgesNullable: { list: false, items: false } },
  RunEdge,
);

builder.queryType({
  fields: (t) => ({
    runs: t.field({
      type: RunConnection,
      extensions: { rows: PAGE },
      description: `Runs, newest first: \`first\` of them (${PAGE.usual} unless said, at most ${PAGE.most}) after the cursor.`,
      args: { first: t.arg.int(), after: t.arg.string(), state: t.arg({ type: RunStateEnum }) },
      resolve: async (_, { first, after, state }, { store }) => {
        if (after && O.isNone(await read(store.get(after)))) throw badArgument('after', after, 'the cursor of a run');
        const page = await read(
          store.list({
            first: Math.min(atLeast(0, 'first', first ?? PAGE.usual), PAGE.most),
            ...(after ? { after } : {}),
            ...(state ? { state } : {}),
          }),
        );
        return {
          edges: page.runs.map((run) => ({ cursor: run.id, node: run })),
          pageInfo: {
            hasNextPage: page.hasMore,
            hasPreviousPage: Boolean(after),
            startCursor: page.runs[0]?.id ?? null,
            endCursor: page.runs.at(-1)?.id ?? null,
          },
        };
      },
    }),
    run: t.field({
      type: RunType,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, { store }) => O.toNullable(await read(store.get(id))),
    }),
    presets: t.field({
      type: [PresetType],
      description: 'Recipes with a name.',
      resolve: (_, __, { catalogue }) => [...catalogue.presets],
    }),
    operators: t.field({
      type: [OperatorType],
      description: 'What recipes are made of.',
      args: { kind: t.arg({ type: OperatorKindEnum }) },
      resolve: (_, { kind }, { catalogue }) =>
        operatorsIn(catalogue).filter((operator) => !kind || operator.kind === kind),
    }),
    problems: t.field({
      type: [ProblemType],
      description: 'What can be optimised.',
      resolve: (_, __, { catalogue }) => [...problemsOf(catalogue)],
    }),
  }),
});
