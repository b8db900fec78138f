import { merged } from './merged';

/** A source that gives what it is told to, and counts how often it was asked. */
const source = () => {
  const waiting: Array<(result: IteratorResult<number, undefined>) => void> = [];
  const given: Array<IteratorResult<number, undefined>> = [];
  const say = (result: IteratorResult<number, undefined>): void => {
    const next = waiting.shift();
    if (next === undefined) given.push(result);
    else next(result);
  };
  const released = jest.fn();
  let asked = 0;
  const iterable: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        asked++;
        const result = given.shift();
        return result === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(result);
      },
      return: () => {
        released();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
  return {
    iterable,
    released,
    asked: () => asked,
    say: (value: number) => say({ done: false, value }),
    end: () => say({ done: true, value: undefined }),
  };
};

async function* counting(from: number, to: number): AsyncGenerator<number> {
  for (let i = from; i < to; i++) yield i;
}

const all = async (iterable: AsyncIterable<number>): Promise<ReadonlyArray<number>> => {
  const seen: Array<number> = [];
  for await (const value of iterable) seen.push(value);
  return seen;
};

describe('merged', () => {
  it('ends at once where there is no source', async () => {
    expect(await all(merged([]))).toEqual([]);
  });

  it('gives every value of every source, each in its order, and ends with the last of them', async () => {
    const seen = await all(merged([counting(0, 50), counting(100, 103), counting(200, 240)]));
    expect(seen.filter((value) => value < 100)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(seen.filter((value) => value >= 100 && value < 200)).toEqual([100, 101, 102]);
    expect(seen.filter((value) => value >= 200)).toEqual(Array.from({ length: 40 }, (_, i) => 200 + i));
  });

  it('gives a quiet source its turn beside one that always has something', async () => {
    const quiet = source();
    const iterator = merged([counting(0, 1e9), quiet.iterable])[Symbol.asyncIterator]();
    await iterator.next();
    quiet.say(-1);
    const seen = [];
    for (let i = 0; i < 5; i++) seen.push((await iterator.next()).value);
    expect(seen).toContain(-1);
    await iterator.return!();
  });

  it('asks a source for no more than one value ahead', async () => {
    const [one, other] = [source(), source()];
    const iterator = merged([one.iterable, other.iterable])[Symbol.asyncIterator]();
    const first = iterator.next();
    one.say(1);
    other.say(2);
    await first;
    expect([one.asked(), other.asked()]).toEqual([1, 1]);
    await iterator.return!();
  });

  it('fails with a source, and releases the others', async () => {
    const quiet = source();
    const failing: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('broken')) }),
    };
    await expect(merged([quiet.iterable, failing])[Symbol.asyncIterator]().next()).rejects.toThrow('broken');
    expect(quiet.released).toHaveBeenCalledTimes(1);
  });

  it('releases all sources when the reader returns, also while it waits', async () => {
    const [one, other] = [source(), source()];
    const iterator = merged([one.iterable, other.iterable])[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await Promise.resolve();
    await iterator.return!();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(one.released).toHaveBeenCalledTimes(1);
    expect(other.released).toHaveBeenCalledTimes(1);
  });
});
