import type { FollowInput } from '../graphql/graphql';
import type { FeedEnd, FeedItem, FeedSink, Followed, News } from './wish';

/** Most runs that the server lets one stream follow. */
const MOST_FOLLOWED = 32;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

interface Listener {
  readonly tell: (news: News) => void;
  /** What it follows, each from the last event that it was told. */
  readonly follow: Map<string, { after: number; readonly since: number }>;
  /** Whether it is told of every change since its stream began. */
  begun: boolean;
}

interface Opened {
  /** The last event of every run that it tells of. */
  readonly positions: Map<string, number>;
  isConnected: boolean;
  readonly close: () => void;
}

/**
 * One stream for several listeners: it follows what any of them follows, from where the earliest is, and tells each
 * what is its own, every event once. Where another run is followed, a new stream takes over from the old one as soon
 * as it is connected. A stream that is cut is opened anew after waits that grow to five seconds; nothing is lost and
 * nothing polled. There is none without listeners.
 */
export const createStream = (open: (follow: ReadonlyArray<FollowInput>, sink: FeedSink) => () => void) => {
  const listeners = new Map<string, Listener>();
  const missing = new Set<string>();
  let status: Extract<News, { readonly type: 'status' }>['status'] = 'connecting';
  let current: Opened | null = null;
  let replaced: Opened | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  const tellAll = (news: News): void => {
    for (const { tell } of [...listeners.values()]) tell(news);
  };
  const become = (next: typeof status): void => {
    status = next;
    tellAll({ type: 'status', status });
  };
  const tellBegun = (): void => {
    for (const listener of [...listeners.values()]) {
      if (listener.begun) continue;
      listener.begun = true;
      listener.tell({ type: 'begun' });
    }
  };

  const pass = (item: FeedItem, { positions }: Opened): void => {
    if (item.__typename !== 'RunEvents') return tellAll({ type: 'item', item });
    const last = item.events.at(-1)?.sequence;
    if (last === undefined) return;
    positions.set(item.id, last);
    for (const { follow, tell } of [...listeners.values()]) {
      const place = follow.get(item.id);
      if (place === undefined) continue;
      const events = item.events.filter(({ sequence }) => sequence > place.after);
      if (events.length === 0) continue;
      place.after = last;
      tell({ type: 'item', item: { ...item, events } });
    }
  };

  /** Every run that is followed, from the earliest place. Those who came last go first where there are too many. */
  const wanted = (): ReadonlyMap<string, number> => {
    const places = new Map<string, number>();
    for (const { follow } of [...listeners.values()].reverse())
      for (const [run, { after }] of follow)
        if (places.size < MOST_FOLLOWED || places.has(run)) places.set(run, Math.min(after, places.get(run) ?? after));
    return places;
  };

  const closeAll = (): void => {
    clearTimeout(timer);
    current?.close();
    replaced?.close();
    [current, replaced] = [null, null];
  };

  const lose = ({ missing: gone, unauthorised }: FeedEnd): void => {
    closeAll();
    for (const listener of listeners.values()) listener.begun = false;
    if (unauthorised === true) {
      const all = [...listeners.values()];
      listeners.clear();
      for (const { tell } of all) tell({ type: 'unauthorised' });
      return;
    }
    if (gone !== undefined && !missing.has(gone)) {
      missing.add(gone);
      for (const { follow } of listeners.values()) follow.delete(gone);
      tellAll({ type: 'item', item: { __typename: 'RunDeleted', id: gone } });
      return begin();
    }
    become('lost');
    timer = setTimeout(begin, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  };

  const begin = (): void => {
    clearTimeout(timer);
    if (current !== null) {
      if (current.isConnected) [replaced, current] = [current, null];
      else current.close();
    }
    const positions = new Map(wanted());
    let isOpen = true;
    let stop = (): void => undefined;
    const opened: Opened = {
      positions,
      isConnected: false,
      close: () => {
        isOpen = false;
        stop();
      },
    };
    current = opened;
    stop = open(
      [...positions].map(([run, after]) => ({ run, after })),
      {
        connected: () => {
          if (!isOpen) return;
          opened.isConnected = true;
          wait = FIRST_WAIT_MS;
          replaced?.close();
          replaced = null;
          become('live');
          tellBegun();
        },
        next: (item) => isOpen && pass(item, opened),
        ended: (end) => {
          if (!isOpen) return;
          isOpen = false;
          // One that is being replaced is not missed.
          if (opened === replaced) replaced = null;
          else lose(end);
        },
      },
    );
  };

  /** Opens another stream where this one does not tell all that is wanted, or tells what nobody wants. */
  const look = (): void => {
    if (listeners.size === 0) {
      closeAll();
      status = 'connecting';
      wait = FIRST_WAIT_MS;
      return;
    }
    const places = wanted();
    const { positions, isConnected = false } = current ?? {};
    const fits =
      positions?.size === places.size &&
      [...places].every(([run, after]) => after >= (positions.get(run) ?? Number.POSITIVE_INFINITY));
    if (!fits) begin();
    else if (isConnected) tellBegun();
  };

  return {
    /** Whether anybody listens. */
    isWanted: (): boolean => listeners.size > 0,
    /** Has a listener follow these runs; said again, it only shows that the listener is there. */
    want: (id: string, follow: ReadonlyArray<Followed>, tell: (news: News) => void): void => {
      const before = listeners.get(id);
      const wantedNow = follow.filter(({ run }) => !missing.has(run));
      const isSame =
        before !== undefined &&
        before.follow.size === wantedNow.length &&
        wantedNow.every(({ run, since }) => before.follow.get(run)?.since === since);
      tell({ type: 'status', status });
      if (isSame) return;
      listeners.set(id, {
        tell,
        begun: before?.begun ?? false,
        follow: new Map(
          wantedNow.map(({ run, after, since }) => {
            const known = before?.follow.get(run);
            return [run, { since, after: known?.since === since ? Math.max(known.after, after) : after }];
          }),
        ),
      });
      look();
    },
    leave: (id: string): void => {
      if (listeners.delete(id)) look();
    },
  };
};
