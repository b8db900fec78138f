import type { FeedSubscription, FollowInput } from '../graphql/graphql';
import type { FeedSink } from '../graphql/client';
import { createCell } from './cell';

type Item = FeedSubscription['feed'];

/** Events of a run, in order. */
export type FollowedEvents = Extract<Item, { readonly __typename: 'RunEvents' }>['events'];

/** How the one stream of this tab is. */
export type FeedStatus = 'connecting' | 'live' | 'lost';

/** Who follows a run. */
export interface Follower {
  readonly run: string;
  /** Where a stream that starts now has to go on. */
  readonly cursor: () => number;
  readonly every: number;
  readonly hear: (events: FollowedEvents) => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/**
 * One stream that tells of every run's changes and of the events of the runs that are followed. Following another run starts it anew from
 * where each follower is; so does a connection that was lost, after waits that grow to five seconds. Nothing is lost and nothing polled.
 */
export const createFeed = (
  open: (variables: { follow: Array<FollowInput> }, sink: FeedSink) => () => void,
  /** Whether there is a point in trying again now; where there is none, `start` begins anew. */
  isHopeful: () => boolean = () => true,
) => {
  const status = createCell<FeedStatus>('connecting');
  const followers = new Set<Follower>();
  const watchers = new Set<(item: Item) => void>();
  const starters = new Set<() => void>();
  let close: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  const hear = (item: Item): void => {
    for (const watch of [...watchers]) watch(item);
    if (item.__typename !== 'RunEvents') return;
    for (const follower of [...followers]) if (follower.run === item.id) follower.hear(item.events);
  };

  const start = (): void => {
    clearTimeout(timer);
    close?.();
    let isOpen = true;
    const end = (): void => {
      if (!isOpen) return;
      isOpen = false;
      status.set('lost');
      if (!isHopeful()) return;
      timer = setTimeout(start, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    };
    const follow = [...followers].map(({ run, cursor, every }) => ({ run, after: cursor(), every }));
    const stop = open(
      { follow },
      {
        connected: () => {
          if (!isOpen) return;
          wait = FIRST_WAIT_MS;
          status.set('live');
          for (const started of [...starters]) started();
        },
        next: (item) => isOpen && hear(item),
        ended: end,
      },
    );
    close = () => {
      isOpen = false;
      stop();
    };
  };

  /** Changes of one turn make one new stream. */
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(start, 0);
  };

  return {
    status,
    start: restart,
    /** Hears every item; gives what ends that. */
    watch: (hearItem: (item: Item) => void): (() => void) => {
      watchers.add(hearItem);
      return () => void watchers.delete(hearItem);
    },
    /** Is called whenever a stream is connected: what was asked before may be stale. */
    onStart: (started: () => void): (() => void) => {
      starters.add(started);
      return () => void starters.delete(started);
    },
    follow: (follower: Follower): (() => void) => {
      followers.add(follower);
      restart();
      return () => {
        followers.delete(follower);
        restart();
      };
    },
  };
};
