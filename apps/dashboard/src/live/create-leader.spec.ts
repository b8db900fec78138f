import { createHub } from './create-hub';
import { type Channel, createLeader } from './create-leader';
import { type FeedSink, type News, REPEAT_MS, type Wish } from './wish';

/** Tabs that reach each other a moment later, as by a channel, and the streams that they open. */
const browser = () => {
  const channels = new Map<string, Channel>();
  const opened: Array<{ readonly by: string; readonly sink: FeedSink; closed: boolean }> = [];
  const post = (from: string, message: unknown): void => {
    const data: unknown = structuredClone(message);
    setTimeout(() => {
      for (const [name, channel] of [...channels])
        if (name !== from) channel.onmessage?.({ data } as MessageEvent<unknown>);
    }, 1);
  };
  const tab = (name: string) => {
    const channel: Channel = { onmessage: null, postMessage: (message) => post(name, message) };
    channels.set(name, channel);
    const news: Array<News> = [];
    const hub = () =>
      createHub((_, __, sink) => {
        const one = { by: name, sink, closed: false };
        opened.push(one);
        return () => void (one.closed = true);
      });
    const { say } = createLeader(channel, name, hub, (one) => news.push(one));
    return { say, news, crash: () => channels.delete(name) };
  };
  const open = () => opened.filter(({ closed }) => !closed).map(({ by }) => by);
  const sinkOf = (name: string) => opened.findLast(({ by, closed }) => by === name && !closed)?.sink;
  return { tab, open, sinkOf };
};

const want: Wish = { type: 'want', token: null, follow: [] };
const settle = (): void => void jest.advanceTimersByTime(2_000);

describe('tabs without a worker', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('have one of them hold the stream, and all hear it', () => {
    const { tab, open, sinkOf } = browser();
    const tabs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(tab);
    for (const { say } of tabs) say(want);
    settle();
    expect(open()).toHaveLength(1);
    const [leader = ''] = open();
    sinkOf(leader)?.connected();
    sinkOf(leader)?.next({ __typename: 'RunDeleted', id: 'x' });
    jest.advanceTimersByTime(1);
    for (const { news } of tabs) {
      expect(news).toContainEqual({ type: 'begun' });
      expect(news.at(-1)).toEqual({ type: 'item', item: { __typename: 'RunDeleted', id: 'x' } });
    }
  });

  it('agree on one where two hold a stream', () => {
    const { tab, open } = browser();
    const [a, b] = [tab('a'), tab('b')];
    const random = jest.spyOn(Math, 'random').mockReturnValue(0);
    // Both wait equally long, and neither hears the other in time.
    a.say(want);
    b.say(want);
    settle();
    random.mockRestore();
    expect(open()).toHaveLength(1);
  });

  it('pass the stream on where the one that holds it rests, and where it is gone without a word', () => {
    const { tab, open } = browser();
    const [a, b] = [tab('a'), tab('b')];
    a.say(want);
    settle();
    b.say(want);
    settle();
    expect(open()).toEqual(['a']);
    a.say({ type: 'rest' });
    settle();
    expect(open()).toEqual(['b']);
    a.say(want);
    settle();
    expect(open()).toEqual(['b']);
    b.crash();
    jest.advanceTimersByTime(REPEAT_MS);
    a.say(want);
    settle();
    expect(open()).toContain('a');
  });

  it('hold none when all of them rest', () => {
    const { tab, open } = browser();
    const tabs = ['a', 'b'].map(tab);
    for (const { say } of tabs) say(want);
    settle();
    for (const { say } of tabs) say({ type: 'rest' });
    settle();
    expect(open()).toEqual([]);
  });
});
