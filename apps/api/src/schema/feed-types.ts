import type { FeedItem, Follow } from '@evorx/runs';
import { atLeast, badArgument } from './argument';
import { builder } from './builder';
import { RunEventType } from './event-types';
import { RunType } from './run-type';

/** Most runs that one feed follows. @category Schema */
export const MOST_FOLLOWED = 32;

/** A run that a feed follows. @category Schema */
export const FollowInput = builder.inputType('FollowInput', {
  description: 'A run whose events a feed tells, as `runEvents` would.',
  fields: (t) => ({
    run: t.id({ required: true }),
    after: t.int({ defaultValue: -1, description: 'Events with a greater `sequence`.' }),
    every: t.int({ defaultValue: 1, description: 'Thins RunAdvanced to each `every`-th generation and the last.' }),
  }),
});

/**
 * What a feed follows; throws a GraphQL error where that is no good.
 *
 * @category Resolvers
 */
export const followsOf = (given: ReadonlyArray<typeof FollowInput.$inferInput>): ReadonlyArray<Follow> => {
  if (given.length > MOST_FOLLOWED)
    throw badArgument('the length of follow', given.length, `at most ${MOST_FOLLOWED} runs`);
  const twice = given.find(({ run }, i) => given.findIndex((other) => other.run === run) < i);
  if (twice !== undefined) throw badArgument('follow.run', twice.run, 'every run once');
  return given.map(({ run, after, every }) => ({
    run,
    after: after ?? -1,
    every: atLeast(1, 'follow.every', every ?? 1),
  }));
};

type Item<T extends FeedItem['type']> = Extract<FeedItem, { readonly type: T }>;

const changed = builder.objectRef<Item<'Changed'>>('RunChanged').implement({
  description: 'A run was started, changed its state, or advanced: told at most a few times a second a run.',
  fields: (t) => ({ run: t.expose('run', { type: RunType }) }),
});
const deleted = builder.objectRef<Item<'Deleted'>>('RunDeleted').implement({
  description: 'A run was deleted.',
  fields: (t) => ({ id: t.exposeID('id') }),
});
const events = builder.objectRef<Item<'Events'>>('RunEvents').implement({
  description: 'Events of a run that is followed: those after the ones before, in order.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the run.' }),
    events: t.field({
      type: [RunEventType],
      extensions: { rows: { usual: 256, most: 256 } },
      description:
        'At most 256; many of them where the client catches up, and those that came since the last item else.',
      resolve: (item) => item.events.map((event) => ({ ...event, of: item.id })),
    }),
  }),
});

/** What a feed tells. @category Schema */
export const FeedItemType = builder.unionType('FeedItem', {
  description: 'What a feed tells.',
  types: [changed, deleted, events],
  resolveType: ({ type }) => (type === 'Events' ? 'RunEvents' : (`Run${type}` as const)),
});
