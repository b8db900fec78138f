import { delivered } from './delivered';
import type { ResultPage, ResultPages } from './result-page';

/** Pages that are given one by one, and whether their reader has left. */
const pagesOf = (...all: ReadonlyArray<ResultPage>) => {
  const left = jest.fn();
  let given = 0;
  const pages: ResultPages = {
    next: async () => (given < all.length ? { done: false, value: all[given++]! } : { done: true, value: undefined }),
    return: async () => {
      left();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return { pages, left };
};

describe('delivering pages over a WebSocket', () => {
  it('sends every result as a message of its operation, in order, and then ends', async () => {
    const sent: Array<unknown> = [];
    const { pages } = pagesOf(['{"data":1}', '{"data":2}'], ['{"data":3}']);
    const end = await delivered('a "b"', pages, async (text) => void sent.push(JSON.parse(text))).next();
    expect(end.done).toBe(true);
    expect(sent).toEqual([1, 2, 3].map((data) => ({ id: 'a "b"', type: 'next', payload: { data } })));
  });

  it('sends nothing more once the client has completed, and leaves the pages', async () => {
    const sent: Array<string> = [];
    const { pages, left } = pagesOf(['1', '2'], ['3']);
    const delivery: AsyncIterableIterator<never> = delivered('1', pages, async (text) => {
      sent.push(text);
      await delivery.return!();
    });
    expect((await delivery.next()).done).toBe(true);
    expect(sent).toHaveLength(1);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('waits until the client has room', async () => {
    let make: () => void = () => undefined;
    const room = new Promise<void>((resolve) => (make = resolve));
    const send = jest.fn(() => room);
    const { pages } = pagesOf(['1', '2']);
    const end = delivered('1', pages, send).next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(send).toHaveBeenCalledTimes(1);
    make();
    await end;
    expect(send).toHaveBeenCalledTimes(2);
  });
});
