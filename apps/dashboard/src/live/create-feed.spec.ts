import type { FollowInput } from '../graphql/graphql';
import type { FeedSink } from '../graphql/client';
import { createFeed } from './create-feed';

/** A feed whose streams are opened and cut by hand. */
const scripted = () => {
  const opened: Array<{ readonly follow: ReadonlyArray<FollowInput>; readonly sink: FeedSink; closed: boolean }> = [];
  const feed = createFeed(({ follow }, sink) => {
    const stream = { follow, sink, closed: false };
    opened.push(stream);
    return () => void (stream.closed = true);
  });
  const last = () => {
    const stream = opened.at(-1);
    if (stream === undefined) throw new Error('No stream was opened.');
    return stream;
  };
  return { feed, opened, last };
};

describe('the feed of a tab', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is one stream for all that is followed, begun anew where each follower is', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    feed.follow({ run: 'a', every: 1, cursor: () => 7, hear: () => undefined });
    feed.follow({ run: 'b', every: 2, cursor: () => -1, hear: () => undefined });
    jest.runOnlyPendingTimers();
    expect(opened.length).toBe(1);
    expect(last().follow).toEqual([
      { run: 'a', after: 7, every: 1 },
      { run: 'b', after: -1, every: 2 },
    ]);
    feed.follow({ run: 'c', every: 1, cursor: () => 0, hear: () => undefined });
    jest.runOnlyPendingTimers();
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('hands events to those who follow their run', () => {
    const { feed, last } = scripted();
    const heard: Array<number> = [];
    feed.follow({ run: 'a', every: 1, cursor: () => -1, hear: (events) => heard.push(events.length) });
    jest.runOnlyPendingTimers();
    const events = [{ __typename: 'RunStarted' as const, sequence: 0 }];
    last().sink.next({ __typename: 'RunEvents', id: 'a', events });
    last().sink.next({ __typename: 'RunEvents', id: 'b', events });
    expect(heard).toEqual([1]);
  });

  it('says that it is lost when its stream is cut, and goes on after waits that grow, from where it was', () => {
    const { feed, opened, last } = scripted();
    let cursor = 0;
    feed.follow({ run: 'a', every: 1, cursor: () => cursor, hear: () => undefined });
    jest.runOnlyPendingTimers();
    last().sink.connected();
    expect(feed.status.get()).toBe('live');
    cursor = 812;
    last().sink.ended('cut');
    expect(feed.status.get()).toBe('lost');
    jest.advanceTimersByTime(250);
    expect(last().follow).toEqual([{ run: 'a', after: 812, every: 1 }]);
    last().sink.ended('refused');
    jest.advanceTimersByTime(499);
    expect(opened.length).toBe(2);
    jest.advanceTimersByTime(1);
    expect(opened.length).toBe(3);
    last().sink.connected();
    expect(feed.status.get()).toBe('live');
  });

  it('passes over what a stream says that was replaced', () => {
    const { feed, opened } = scripted();
    const seen: Array<string> = [];
    feed.watch(({ __typename }) => seen.push(__typename));
    feed.start();
    jest.runOnlyPendingTimers();
    feed.start();
    jest.runOnlyPendingTimers();
    opened[0]?.sink.next({ __typename: 'RunDeleted', id: 'a' });
    opened[0]?.sink.ended('cut');
    expect(seen).toEqual([]);
    expect(feed.status.get()).toBe('connecting');
  });
});
