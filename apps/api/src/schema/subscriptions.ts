import { changes, feed, journalPages } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import { atLeast } from './argument';
import { builder } from './builder';
import type { Context } from './context';
import { type Told, RunEventType } from './event-types';
import { FeedItemType, FollowInput, MOST_FOLLOWED, followsOf } from './feed-types';
import { notFound } from './not-found';
import { read } from './read';
import { ofRun } from './run-stream';
import { RunType } from './run-type';

const open = <A>(context: Context, source: AsyncIterable<A>): AsyncIterable<A> => context.streams.open(context, source);

builder.subscriptionType({
  fields: (t) => ({
    runEvents: t.field({
      type: RunEventType,
      description:
        'Every event of a run whose sequence is greater than `after`: from the journal, then live, to the last; then it completes.\n' +
        '`every: k` thins RunAdvanced to each k-th generation and the last.',
      args: {
        id: t.arg.id({ required: true }),
        after: t.arg.int({ defaultValue: -1 }),
        every: t.arg.int({ defaultValue: 1 }),
      },
      subscribe: async (_, { id, after, every }, context) => {
        if (O.isNone(await read(context.store.get(id)))) throw notFound(id);
        const query = { after: after ?? -1, every: atLeast(1, 'every', every ?? 1) };
        return ofRun(id, open(context, journalPages(context.store)(id, query)));
      },
      resolve: (event, { id }): Told => ({ ...event, of: id }),
    }),
    runsChanged: t.field({
      type: RunType,
      description: 'Runs as they are started, change state or advance (at most a few times a second a run).',
      subscribe: (_, __, context) => open(context, changes(context.store)),
      resolve: (run) => run,
    }),
    feed: t.field({
      type: FeedItemType,
      description:
        'All that one client wants to know, in one stream: every run that is started, changes state or advances, every run that is deleted, and the ' +
        `events of the runs that it follows (at most ${MOST_FOLLOWED}), from the journal and then live. It does not complete by itself.`,
      args: { follow: t.arg({ type: [FollowInput] }) },
      subscribe: async (_, { follow }, context) => {
        const follows = followsOf(follow ?? []);
        for (const { run } of follows) if (O.isNone(await read(context.store.get(run)))) throw notFound(run);
        return open(context, feed(context.store)(follows));
      },
      resolve: (item) => item,
    }),
  }),
});
