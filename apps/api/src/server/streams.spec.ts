import { createStreams } from './streams';

const from = (client: string, gone = new AbortController().signal, drop = (): void => undefined) => ({
  client,
  gone,
  drop,
});

/** A source that never has anything, and says whether it was released. */
const idle = () => {
  const released = jest.fn();
  const source: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => undefined),
      return: () => {
        released();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
  return { source, released };
};

async function* counting(to: number): AsyncGenerator<number> {
  for (let i = 0; i < to; i++) yield i;
}

describe('streams', () => {
  it('pass on what the source gives and are closed with it', async () => {
    const streams = createStreams();
    const seen: Array<number> = [];
    for await (const value of streams.open(from('a'), counting(3))) seen.push(value);
    expect(seen).toEqual([0, 1, 2]);
    expect(streams.count()).toBe(0);
  });

  it('read nothing ahead', async () => {
    const source = counting(100);
    const next = jest.spyOn(source, 'next');
    const stream = createStreams().open(from('a'), source);
    await stream.next();
    await stream.next();
    expect(next).toHaveBeenCalledTimes(2);
  });

  it('release an idle source when the reader returns while it waits', async () => {
    const streams = createStreams();
    const { source, released } = idle();
    const stream = streams.open(from('a'), source);
    const waiting = stream.next();
    await stream.return!();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(released).toHaveBeenCalledTimes(1);
    expect(streams.count()).toBe(0);
  });

  it('release the source when the client is gone, also before anything was read', () => {
    const streams = createStreams();
    const gone = new AbortController();
    const { source, released } = idle();
    streams.open(from('a', gone.signal), source);
    gone.abort();
    expect(released).toHaveBeenCalledTimes(1);
    streams.open(from('a', gone.signal), source);
    expect(released).toHaveBeenCalledTimes(2);
    expect(streams.count()).toBe(0);
  });

  it('end with an error of the source and release it', async () => {
    const streams = createStreams();
    const failing = (async function* (): AsyncGenerator<number> {
      throw new Error('broken');
    })();
    await expect(streams.open(from('a'), failing).next()).rejects.toThrow('broken');
    expect(streams.count()).toBe(0);
  });

  it('let the event loop turn while everything they give is at hand', async () => {
    const stream = createStreams().open(from('a'), counting(Infinity));
    let turned = false;
    setImmediate(() => (turned = true));
    let read = 0;
    while (!turned && read < 1e6) {
      await stream.next();
      read++;
    }
    expect(turned).toBe(true);
    await stream.return!();
  });

  it('pull no more once their client is gone, however much there is', async () => {
    const gone = new AbortController();
    const source = counting(Infinity);
    const next = jest.spyOn(source, 'next');
    const stream = createStreams().open(from('a', gone.signal), source);
    const waiting = stream.next();
    gone.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(next).not.toHaveBeenCalled();
  });

  it('are refused to a client that has its number open, and given again when one is closed', async () => {
    const streams = createStreams({ perClient: 2 });
    const first = streams.open(from('a'), idle().source);
    streams.open(from('a'), idle().source);
    expect(() => streams.open(from('a'), idle().source)).toThrow('2 streams open');
    expect(() => streams.open(from('b'), idle().source)).not.toThrow();
    await first.return!();
    expect(() => streams.open(from('a'), idle().source)).not.toThrow();
  });

  it('are refused to everyone when the server has its number open', () => {
    const streams = createStreams({ total: 1 });
    streams.open(from('a'), idle().source);
    expect(() => streams.open(from('b'), idle().source)).toThrow('1 streams open');
  });

  it('drop their connections when they are closed, so that nobody takes them for complete', () => {
    const streams = createStreams();
    const drop = jest.fn();
    streams.open(from('a', undefined, drop), idle().source);
    streams.close();
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('all end when they are closed, and no new one is opened', async () => {
    const streams = createStreams();
    const sources = [idle(), idle()];
    const waiting = sources.map(({ source }) => streams.open(from('a'), source).next());
    streams.close();
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    for (const { released } of sources) expect(released).toHaveBeenCalledTimes(1);
    expect(streams.count()).toBe(0);
    expect(() => streams.open(from('a'), idle().source)).toThrow('stopping');
  });
});
