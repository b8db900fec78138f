import type { RunRecord } from '../model/run-record';
import type { RunEvent } from '../model/run-event';
import { journal } from './journal';
import { RunNotFound } from '../store/runs-error';
import { StoreFailure } from '../store/store-error';
import { result, stats } from '../testing/toy-host';
import { toyStore } from '../testing/toy-store';
import type { RunSpec } from '@evorx/recipe';

const record: RunRecord = {
  id: 'a',
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
};

const advanced = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ type: 'Advanced', generation: stats(from + i) }) as const);

const finish = (store: ReturnType<typeof toyStore>) => {
  const message = result('generations', 9);
  if (message.type !== 'result') throw new Error('no result');
  return store.append({ ...record, state: 'FINISHED' }, [{ type: 'Finished', result: message.result }])();
};

const read = async (events: AsyncIterable<RunEvent>): Promise<ReadonlyArray<RunEvent>> => {
  const all: Array<RunEvent> = [];
  for await (const event of events) all.push(event);
  return all;
};

const label = (event: RunEvent): string =>
  event.type === 'Advanced' ? `${event.sequence}:${event.generation.index}` : `${event.sequence}:${event.type}`;

const storeWith = async (...changes: Parameters<ReturnType<typeof toyStore>['append']>[1]) => {
  const store = toyStore();
  await store.create(record)();
  await store.append(record, changes)();
  return store;
};

describe('journal', () => {
  it('gives the past, then the present, and completes after the last event', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 2));
    const reading = read(journal(store)('a'));
    await store.append(record, advanced(3, 4))();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.append(record, advanced(5, 9))();
    await finish(store);
    expect((await reading).map(label)).toEqual([
      '0:Started', '1:0', '2:1', '3:2', '4:3', '5:4', '6:5', '7:6', '8:7', '9:8', '10:9', '11:Finished',
    ]); // prettier-ignore
    expect(store.listeners()).toBe(0);
  });

  it('loses nothing and repeats nothing however appends and reads interleave, over more than a page', async () => {
    const store = await storeWith({ type: 'Started' });
    const reading = read(journal(store)('a'));
    for (let i = 0; i < 700; i += 7) {
      await store.append(record, advanced(i, i + 6))();
      if (i % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await finish(store);
    const sequences = (await reading).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 702 }, (_, i) => i));
  });

  it('goes on after the cursor it is given, also past the end', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 1));
    await finish(store);
    expect((await read(journal(store)('a', { after: 1 }))).map(label)).toEqual(['2:1', '3:Finished']);
    expect(await read(journal(store)('a', { after: 3 }))).toEqual([]);
    expect(await read(journal(store)('a', { after: 99 }))).toEqual([]);
  });

  it('thins generations to every k-th and the last one', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 9));
    await finish(store);
    expect((await read(journal(store)('a', { every: 4 }))).map(label)).toEqual([
      '0:Started', '1:0', '5:4', '9:8', '10:9', '11:Finished',
    ]); // prettier-ignore
  });

  it('gives the last generation once where it is a k-th one', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 8));
    await finish(store);
    expect((await read(journal(store)('a', { every: 4 }))).map(label)).toEqual([
      '0:Started', '1:0', '5:4', '9:8', '10:Finished',
    ]); // prettier-ignore
  });

  it('rejects the first pull of an unknown run, and holds nothing', async () => {
    const store = toyStore();
    const iterator = journal(store)('nobody')[Symbol.asyncIterator]();
    await expect(iterator.next()).rejects.toBeInstanceOf(RunNotFound);
    expect(store.listeners()).toBe(0);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('completes when its run is removed', async () => {
    const store = await storeWith({ type: 'Started' });
    const reading = read(journal(store)('a'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.remove('a')();
    expect((await reading).map(label)).toEqual(['0:Started']);
  });

  it('does nothing before the first pull', async () => {
    const store = await storeWith({ type: 'Started' });
    journal(store)('a')[Symbol.asyncIterator]();
    expect(store.listeners()).toBe(0);
  });

  it('lets go at once when its reader leaves, also one that waits', async () => {
    const store = await storeWith({ type: 'Started' });
    const iterator = journal(store)('a')[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual({ sequence: 0, type: 'Started' });
    const waiting = iterator.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(store.listeners()).toBe(1);
    await iterator.return!();
    expect(store.listeners()).toBe(0);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('answers several pulls at once in order', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 1));
    const iterator = journal(store)('a')[Symbol.asyncIterator]();
    const pulled = await Promise.all([iterator.next(), iterator.next(), iterator.next()]);
    expect(pulled.map(({ value }) => (value as RunEvent).sequence)).toEqual([0, 1, 2]);
    await iterator.return!();
  });

  it('waits for a store that is unavailable, and goes on without gap or repeat', async () => {
    const store = await storeWith({ type: 'Started' }, ...advanced(0, 2));
    const seen: Array<string> = [];
    const reading = (async () => {
      for await (const event of journal(store)('a')) seen.push(label(event));
    })();
    for (let from = 3; from < 9; from += 3) {
      store.beforeReading = () =>
        Promise.reject(new StoreFailure({ message: 'Nobody answers.', unavailable: 'unreachable' }));
      store.alter('a', ({ journal: kept }) => {
        for (const { generation } of advanced(from, from + 2))
          kept.push({ sequence: kept.length, type: 'Advanced', generation });
      });
      await new Promise((resolve) => setTimeout(resolve, 120));
      store.beforeReading = () => Promise.resolve();
    }
    await finish(store);
    await reading;
    expect(seen).toEqual(['0:Started', ...Array.from({ length: 9 }, (_, i) => `${i + 1}:${i}`), '10:Finished']);
  });

  it('is released at once while it waits for a store that is unavailable', async () => {
    const store = await storeWith({ type: 'Started' });
    store.beforeReading = () =>
      Promise.reject(new StoreFailure({ message: 'Nobody answers.', unavailable: 'unreachable' }));
    const events = journal(store)('a')[Symbol.asyncIterator]();
    const waiting = events.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await events.return!();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(store.listeners()).toBe(0);
  });

  it('rejects where the store is broken', async () => {
    const store = await storeWith({ type: 'Started' });
    store.beforeReading = () => Promise.reject(new Error('The file is no database.'));
    await expect(read(journal(store)('a'))).rejects.toThrow(StoreFailure);
  });
});
