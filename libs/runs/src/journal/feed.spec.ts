import type { RunSpec } from '@evorx/recipe';
import { type FeedItem, type Follow, feed } from './feed';
import type { RunRecord } from '../model/run-record';
import { stats } from '../testing/toy-host';
import { toyStore } from '../testing/toy-store';

const record = (id: string): RunRecord => ({
  id,
  name: null,
  state: 'RUNNING',
  spec: { preset: null, recipe: {}, seed: 1, stopAt: null } as unknown as RunSpec,
  createdAt: 0,
  clonedFrom: null,
  provenance: null,
  figures: [],
  generation: -1,
  evaluations: 0,
  best: null,
  bestSoFar: null,
  accuracy: null,
  progress: 0,
  elapsedMs: 0,
  result: null,
  error: null,
});

const advanced = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ type: 'Advanced', generation: stats(from + i) }) as const);

const follow = (run: string, after = -1, every = 1): Follow => ({ run, after, every });

/** Reads items until what was seen is enough. */
const until = async (
  items: AsyncIterator<FeedItem>,
  enough: (seen: ReadonlyArray<FeedItem>) => boolean,
): Promise<ReadonlyArray<FeedItem>> => {
  const seen: Array<FeedItem> = [];
  while (!enough(seen)) {
    const { value, done } = await items.next();
    if (done === true) throw new Error('The feed has ended.');
    seen.push(value);
  }
  return seen;
};

const sequences = (items: ReadonlyArray<FeedItem>, id: string): ReadonlyArray<number> =>
  items.flatMap((item) =>
    item.type === 'Events' && item.id === id ? item.events.map(({ sequence }) => sequence) : [],
  );

const upTo = (last: number, first = 0): ReadonlyArray<number> =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('feed', () => {
  it('tells of runs that change and of those that are removed, from its opening on', async () => {
    const store = toyStore();
    await store.create(record('before'))();
    const items = feed(store, { everyMs: 1 })([])[Symbol.asyncIterator]();
    await store.create(record('a'))();
    expect((await items.next()).value).toEqual({ type: 'Changed', run: record('a') });
    await store.remove('a')();
    expect((await items.next()).value).toEqual({ type: 'Deleted', id: 'a' });
    await items.return!();
  });

  it('tells the events of every followed run after its cursor, the past in pages and then the present', async () => {
    const store = toyStore();
    for (const id of ['a', 'b']) await store.create(record(id))();
    await store.append(record('a'), advanced(0, 599))();
    await store.append(record('b'), advanced(0, 9))();
    const items = feed(store)([follow('a'), follow('b', 4)])[Symbol.asyncIterator]();
    const past = await until(items, (seen) => sequences(seen, 'a').includes(599) && sequences(seen, 'b').includes(9));
    expect(sequences(past, 'a')).toEqual(upTo(599));
    expect(sequences(past, 'b')).toEqual(upTo(9, 5));
    for (const item of past) if (item.type === 'Events') expect(item.events.length).toBeLessThanOrEqual(256);
    await store.append(record('b'), advanced(10, 11))();
    const present = await until(items, (seen) => sequences(seen, 'b').includes(11));
    expect(sequences(present, 'b')).toEqual([10, 11]);
    await items.return!();
  });

  it('thins the generations of a run as its journal does', async () => {
    const store = toyStore();
    await store.create(record('a'))();
    await store.append(record('a'), [...advanced(0, 25), { type: 'Paused' }])();
    const items = feed(store)([follow('a', -1, 10)])[Symbol.asyncIterator]();
    expect(sequences(await until(items, (seen) => seen.length > 0), 'a')).toEqual([0, 10, 20, 25, 26]);
    await items.return!();
  });

  it('goes on when a followed run has ended, is removed, or was never there', async () => {
    const store = toyStore();
    await store.create(record('a'))();
    await store.append({ ...record('a'), state: 'CANCELLED' }, [{ type: 'Cancelled' }])();
    const items = feed(store, { everyMs: 1 })([follow('a'), follow('nobody')])[Symbol.asyncIterator]();
    expect((await items.next()).value).toEqual({
      type: 'Events',
      id: 'a',
      events: [{ sequence: 0, type: 'Cancelled' }],
    });
    await store.remove('a')();
    expect((await items.next()).value).toEqual({ type: 'Deleted', id: 'a' });
    await store.create(record('b'))();
    expect((await items.next()).value).toMatchObject({ type: 'Changed', run: { id: 'b' } });
    await items.return!();
  });

  it.each([
    ['before', -1],
    ['behind', 4],
  ])('follows a run that has failed on from %s its failure, and tells when it is resumed', async (_, after) => {
    const store = toyStore();
    await store.create(record('a'))();
    await store.append({ ...record('a'), state: 'FAILED' }, [
      { type: 'Started' },
      ...advanced(0, 2),
      { type: 'Failed', error: 'no space' },
    ])();
    const items = feed(store, { everyMs: 1 })([follow('a', after)])[Symbol.asyncIterator]();
    if (after < 4)
      expect(sequences(await until(items, (seen) => sequences(seen, 'a').includes(4)), 'a')).toEqual(upTo(4));
    const more = until(items, (seen) => sequences(seen, 'a').includes(7));
    // The run has been failed for a while.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.append(record('a'), [{ type: 'Resumed' }, ...advanced(3, 4)])();
    expect(sequences(await more, 'a')).toEqual(upTo(7, 5));
    const waiting = items.next();
    await items.return?.();
    expect((await waiting).done).toBe(true);
    expect(store.listeners()).toBe(0);
  });

  it('releases everything when the reader leaves, also before it has read', async () => {
    const store = toyStore();
    await store.create(record('a'))();
    const unread = feed(store)([follow('a')])[Symbol.asyncIterator]();
    expect(store.listeners()).toBe(1);
    await unread.return!();
    expect(store.listeners()).toBe(0);

    const waiting = feed(store)([follow('a')])[Symbol.asyncIterator]();
    const next = waiting.next();
    await Promise.resolve();
    await waiting.return!();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(store.listeners()).toBe(0);
  });
});
