import { eventStream } from './event-stream';
import type { ResultPage } from './result-page';

/** Pages of one result up to a number, and how many were asked for; `released` when the reader leaves. */
const counting = (to: number) => {
  const released = jest.fn();
  let given = 0;
  const results: AsyncIterable<ResultPage> = {
    [Symbol.asyncIterator]: () => ({
      next: () =>
        Promise.resolve(
          given < to ? { done: false, value: [`{"data":{"i":${given++}}}`] } : { done: true, value: undefined },
        ),
      return: () => {
        released();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
  return { results, released, given: () => given };
};

const idle = (): AsyncIterable<ResultPage> => ({
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an event stream', () => {
  it('begins with a comment, gives every result, and completes', async () => {
    let text = '';
    for await (const part of eventStream(counting(2).results)) text += String(part);
    expect(text).toBe(
      ':\n\nevent: next\ndata: {"data":{"i":0}}\n\nevent: next\ndata: {"data":{"i":1}}\n\nevent: complete\ndata:\n\n',
    );
  });

  it('gives a page in one piece', async () => {
    const page = async function* () {
      yield ['1', '2', '3'];
    };
    const stream = eventStream(page());
    stream.read(0);
    await turn();
    const parts: Array<string> = [];
    for await (const part of stream) parts.push(String(part));
    expect(parts.filter((part) => part.includes('event: next'))).toEqual([
      expect.stringMatching(/data: 1\n\nevent: next\ndata: 2\n\nevent: next\ndata: 3\n\n/),
    ]);
  });

  it('asks for no more than it may hold while nobody reads, and goes on when somebody does', async () => {
    const { results, given } = counting(100_000);
    const stream = eventStream(results);
    stream.read(0);
    for (let i = 0; i < 10; i++) await turn();
    const ahead = given();
    expect(ahead).toBeLessThan(1_000);
    while (stream.read() !== null) await turn();
    expect(given()).toBeGreaterThan(ahead);
    stream.destroy();
  });

  it('releases the source and its heart when it is destroyed', async () => {
    const { results, released } = counting(10);
    const stream = eventStream(results);
    stream.destroy();
    await turn();
    expect(released).toHaveBeenCalledTimes(1);
  });

  it('is destroyed with the error of its source', async () => {
    const failing: AsyncIterable<ResultPage> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('broken')) }),
    };
    const stream = eventStream(failing);
    const failed = new Promise<Error>((resolve) => stream.once('error', resolve));
    stream.resume();
    expect((await failed).message).toBe('broken');
  });

  it('shows that it is alive when it was silent, but not to a client that has not read the last sign', () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    try {
      const stream = eventStream(idle(), 1_000);
      expect(String(stream.read())).toBe(':\n\n');
      jest.advanceTimersByTime(1_000);
      expect(stream.readableLength).toBe(3);
      jest.advanceTimersByTime(10_000);
      expect(String(stream.read())).toBe(':\n\n');
      stream.destroy();
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
