import type { RunSpec } from '@evorx/recipe';
import { changes } from './changes';
import type { RunRecord } from '../model/run-record';
import { toyStore } from '../testing/toy-store';

const record = (id: string, generation = -1): RunRecord => ({
  id,
  name: null,
  state: 'RUNNING',
  spec: { preset: null, recipe: {}, seed: 1, stopAt: null } as unknown as RunSpec,
  createdAt: 0,
  clonedFrom: null,
  provenance: null,
  figures: [],
  generation,
  evaluations: 0,
  best: null,
  bestSoFar: null,
  accuracy: null,
  progress: 0,
  elapsedMs: 0,
  result: null,
  error: null,
});

describe('changes', () => {
  it('gives every run as it is, the latest state for many changes', async () => {
    const store = toyStore();
    const iterator = changes(store, { everyMs: 20 })[Symbol.asyncIterator]();
    const first = iterator.next();
    await store.create(record('a'))();
    expect((await first).value).toMatchObject({ id: 'a', generation: -1 });
    for (let i = 0; i < 50; i++) await store.append(record('a', i), [])();
    expect((await iterator.next()).value).toMatchObject({ id: 'a', generation: 49 });
    await iterator.return!();
  });

  it('does not let a busy run hide another', async () => {
    const store = toyStore();
    const iterator = changes(store, { everyMs: 10_000 })[Symbol.asyncIterator]();
    const first = iterator.next();
    await store.create(record('busy'))();
    await first;
    await store.append(record('busy', 1), [])();
    const second = iterator.next();
    await store.create(record('other'))();
    expect((await second).value).toMatchObject({ id: 'other' });
    await iterator.return!();
  });

  it('passes over a run that is gone', async () => {
    const store = toyStore();
    const iterator = changes(store, { everyMs: 1 })[Symbol.asyncIterator]();
    const first = iterator.next();
    await store.create(record('a'))();
    await first;
    await store.remove('a')();
    const second = iterator.next();
    await store.create(record('b'))();
    expect((await second).value).toMatchObject({ id: 'b' });
    await iterator.return!();
  });

  it('releases its subscriptions and timers when the reader leaves', async () => {
    const store = toyStore();
    const iterator = changes(store)[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(store.listeners()).toBeGreaterThan(0);
    await iterator.return!();
    expect(store.listeners()).toBe(0);
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
