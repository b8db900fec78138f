import type { FollowInput } from '../graphql/graphql';
import { createStream } from './create-stream';
import type { FeedSink, News } from './wish';

interface Opened {
  readonly follow: ReadonlyArray<FollowInput>;
  readonly sink: FeedSink;
  closed: boolean;
}

/** A shared stream whose connections are made and cut by hand. */
const scripted = () => {
  const opened: Array<Opened> = [];
  const stream = createStream((follow, sink) => {
    const one = { follow, sink, closed: false };
    opened.push(one);
    return () => void (one.closed = true);
  });
  const last = (): Opened => {
    const one = opened.at(-1);
    if (one === undefined) throw new Error('No stream was opened.');
    return one;
  };
  const listener = (id: string) => {
    const news: Array<News> = [];
    return {
      news,
      want: (...follow: ReadonlyArray<readonly [run: string, after: number, since?: number]>) =>
        stream.want(
          id,
          follow.map(([run, after, since = 1]) => ({ run, after, since })),
          (one) => news.push(one),
        ),
      leave: () => stream.leave(id),
      told: () =>
        news.flatMap((one) =>
          one.type === 'item' && one.item.__typename === 'RunEvents'
            ? [[one.item.id, one.item.events.map(({ sequence }) => sequence)]]
            : [],
        ),
      begun: () => news.filter(({ type }) => type === 'begun').length,
      status: () => news.flatMap((one) => (one.type === 'status' ? [one.status] : [])).at(-1),
    };
  };
  const open = () => opened.filter(({ closed }) => !closed).length;
  return { stream, opened, last, listener, open };
};

const events = (id: string, ...sequences: ReadonlyArray<number>) => ({
  __typename: 'RunEvents' as const,
  id,
  events: sequences.map((sequence) => ({ __typename: 'RunStarted' as const, sequence })),
});

describe('the stream that tabs share', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is one for all, and there is none without them', () => {
    const { listener, opened, last, open } = scripted();
    const [a, b] = [listener('a'), listener('b')];
    a.want();
    last().sink.connected();
    b.want();
    expect(opened).toHaveLength(1);
    expect([a.begun(), b.begun(), b.status()]).toEqual([1, 1, 'live']);
    a.leave();
    expect(open()).toBe(1);
    b.leave();
    expect(open()).toBe(0);
    jest.runOnlyPendingTimers();
    expect(opened).toHaveLength(1);
  });

  it('begins where the earliest is, and tells each every event once', () => {
    const { listener, last } = scripted();
    const [a, b] = [listener('a'), listener('b')];
    a.want(['x', 7]);
    last().sink.connected();
    last().sink.next(events('x', 8, 9));
    b.want(['x', 5]);
    last().sink.connected();
    expect(last().follow).toEqual([{ run: 'x', after: 5 }]);
    last().sink.next(events('x', 6, 7, 8, 9, 10));
    expect(a.told()).toEqual([
      ['x', [8, 9]],
      ['x', [10]],
    ]);
    expect(b.told()).toEqual([['x', [6, 7, 8, 9, 10]]]);
  });

  it('tells nobody of runs that others follow', () => {
    const { listener, last } = scripted();
    const [a, b] = [listener('a'), listener('b')];
    a.want(['x', -1]);
    b.want(['y', -1]);
    last().sink.connected();
    last().sink.next(events('x', 0));
    last().sink.next({ __typename: 'RunDeleted', id: 'z' });
    expect([a.told(), b.told()]).toEqual([[['x', [0]]], []]);
    expect([a, b].map(({ news }) => news.filter(({ type }) => type === 'item').length)).toEqual([2, 1]);
  });

  it('takes over from the one before without a moment between them', () => {
    const { listener, opened, last, open } = scripted();
    const [a, b] = [listener('a'), listener('b')];
    a.want(['x', -1]);
    last().sink.connected();
    b.want(['y', -1]);
    expect([opened.length, open()]).toEqual([2, 2]);
    opened[0]?.sink.next(events('x', 0));
    expect(a.told()).toEqual([['x', [0]]]);
    last().sink.connected();
    expect(open()).toBe(1);
    // It has missed nothing, so nothing has to be asked for anew.
    expect([a.begun(), b.begun()]).toEqual([1, 1]);
  });

  it('is not opened anew by a wish that is said again', () => {
    const { listener, opened, last } = scripted();
    const a = listener('a');
    a.want(['x', -1]);
    last().sink.connected();
    last().sink.next(events('x', 0, 1, 2));
    a.want(['x', 0]);
    a.want(['x', 2]);
    expect(opened).toHaveLength(1);
  });

  it('goes back for a follower that begins anew', () => {
    const { listener, last } = scripted();
    const a = listener('a');
    a.want(['x', -1, 1]);
    last().sink.connected();
    last().sink.next(events('x', 0, 1, 2));
    a.want(['x', 0, 2]);
    expect(last().follow).toEqual([{ run: 'x', after: 0 }]);
  });

  it('goes on after waits that grow where it was cut, from where everybody was', () => {
    const { listener, opened, last } = scripted();
    const a = listener('a');
    a.want(['x', -1]);
    last().sink.connected();
    last().sink.next(events('x', 0, 1, 2));
    last().sink.ended({ message: 'cut' });
    expect(a.status()).toBe('lost');
    jest.advanceTimersByTime(250);
    expect(last().follow).toEqual([{ run: 'x', after: 2 }]);
    last().sink.ended({ message: 'refused' });
    a.want(['x', 2]);
    jest.advanceTimersByTime(499);
    expect(opened).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(opened).toHaveLength(3);
    last().sink.connected();
    expect([a.status(), a.begun()]).toEqual(['live', 2]);
  });

  it('tells those who follow a run that is not there that it was deleted, and goes on for the others', () => {
    const { listener, opened, last } = scripted();
    const [a, b] = [listener('a'), listener('b')];
    a.want(['x', -1]);
    b.want(['y', 3]);
    last().sink.ended({ message: 'There is no run with the id "x".', missing: 'x' });
    expect(a.news).toContainEqual({ type: 'item', item: { __typename: 'RunDeleted', id: 'x' } });
    expect(last().follow).toEqual([{ run: 'y', after: 3 }]);
    last().sink.connected();
    const before = opened.length;
    a.want(['x', -1]);
    expect(opened).toHaveLength(before);
    expect([a.status(), b.status()]).toEqual(['live', 'live']);
  });

  it('follows no more runs than the server takes in one stream: those that were wanted last', () => {
    const { listener, last } = scripted();
    listener('a').want(...Array.from({ length: 30 }, (_, i) => [`a${i}`, -1] as const));
    listener('b').want(...Array.from({ length: 30 }, (_, i) => [`b${i}`, -1] as const));
    expect(last().follow).toHaveLength(32);
    expect(last().follow.filter(({ run }) => String(run).startsWith('b'))).toHaveLength(30);
  });

  it('does not try again with a token that the server does not take', () => {
    const { stream, listener, opened, last } = scripted();
    const a = listener('a');
    a.want();
    last().sink.ended({ message: 'refused', unauthorised: true });
    expect(a.news.at(-1)).toEqual({ type: 'unauthorised' });
    jest.advanceTimersByTime(60_000);
    expect([opened.length, stream.isWanted()]).toEqual([1, false]);
  });
});
