import { type Cell, createCell } from './cell';
import { type FeedItem, type FeedStatus, type Followed, type News, REPEAT_MS, type Wish } from './wish';

/** Events of a run, in order. */
export type FollowedEvents = Extract<FeedItem, { readonly __typename: 'RunEvents' }>['events'];

/** Who follows a run. */
export interface Follower {
  readonly run: string;
  /** Where a stream that starts now has to go on. */
  readonly cursor: () => number;
  readonly hear: (events: FollowedEvents) => void;
}

/** The way to the stream that the tabs of a browser share. */
export interface Link {
  readonly say: (wish: Wish) => void;
}

/** What a feed depends on. */
export interface FeedParts {
  readonly connect: (hear: (news: News) => void, failed: () => void) => Promise<Link>;
  /** Whether anybody can see this tab. */
  readonly shown: Cell<boolean>;
  readonly token: Cell<string | null>;
  /** Whether the server waits for another token: there is no point in trying before it is there. */
  readonly tokenWanted: Cell<boolean>;
}

/**
 * What this tab hears of the one stream that all tabs of a browser share: every run's changes, and the events of the
 * runs that are followed here. It wants the stream only while it is seen and something in it may change, and then
 * hears everything from where each follower is.
 */
export const createFeed = ({ connect, shown, token, tokenWanted }: FeedParts) => {
  const status = createCell<FeedStatus>('resting');
  const followers = new Map<Follower, number>();
  const needs = new Set<symbol>();
  const watchers = new Set<(item: FeedItem) => void>();
  const starters = new Set<() => void>();
  let link: Promise<Link> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let repeat: ReturnType<typeof setInterval> | undefined;
  let count = 0;

  const isWanted = (): boolean => shown.get() && !tokenWanted.get() && needs.size + followers.size > 0;

  const hear = (news: News): void => {
    if (news.type === 'unauthorised') return tokenWanted.set(true);
    if (!isWanted()) return;
    if (news.type === 'status') return status.set(news.status);
    if (news.type === 'begun') return [...starters].forEach((started) => started());
    for (const watch of [...watchers]) watch(news.item);
    if (news.item.__typename !== 'RunEvents') return;
    const { id, events } = news.item;
    for (const follower of [...followers.keys()]) if (follower.run === id) follower.hear(events);
  };

  /** Several of this tab that follow one run are one to the others. */
  const followed = (): ReadonlyArray<Followed> => {
    const runs = new Map<string, Followed>();
    for (const [{ run, cursor }, since] of followers) {
      const known = runs.get(run);
      const after = Math.min(cursor(), known?.after ?? Infinity);
      runs.set(run, { run, after, since: Math.max(since, known?.since ?? 0) });
    }
    return [...runs.values()];
  };

  const fail = (): void => {
    // The next wish tries again.
    link = null;
    if (isWanted()) status.set('lost');
  };
  const say = (wish: Wish): void => {
    if (link === null && wish.type === 'rest') return;
    link ??= connect(hear, fail);
    link.then(({ say: said }) => said(wish), fail);
  };

  const speak = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isWanted()) {
      clearInterval(repeat);
      repeat = undefined;
      status.set('resting');
      return say({ type: 'rest' });
    }
    if (status.get() === 'resting') status.set('connecting');
    repeat ??= setInterval(speak, REPEAT_MS);
    say({ type: 'want', token: token.get(), follow: followed() });
  };
  /** Changes of one turn are one wish. */
  const changed = (): void => {
    timer ??= setTimeout(speak, 0);
  };
  for (const cell of [token, tokenWanted]) cell.listen(changed);
  // A tab that is closed has no later.
  shown.listen(() => (shown.get() ? changed() : speak()));

  return {
    status,
    /** Has this tab want the stream, until what it gives is called. */
    need: (): (() => void) => {
      const mark = Symbol('need');
      needs.add(mark);
      changed();
      return () => {
        needs.delete(mark);
        changed();
      };
    },
    /** Hears every item; gives what ends that. */
    watch: (hearItem: (item: FeedItem) => void): (() => void) => {
      watchers.add(hearItem);
      return () => void watchers.delete(hearItem);
    },
    /** Is called whenever a stream begins to tell this tab everything: what was asked before may be stale. */
    onStart: (started: () => void): (() => void) => {
      starters.add(started);
      return () => void starters.delete(started);
    },
    follow: (follower: Follower): (() => void) => {
      followers.set(follower, ++count);
      changed();
      return () => {
        followers.delete(follower);
        changed();
      };
    },
  };
};
