import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import type { RunSpec } from '@evorx/recipe';
import { journal } from '../journal/journal';
import { newRecord } from '../model/new-record';
import type { RunChange, RunEvent } from '../model/run-event';
import type { RunRecord, RunState } from '../model/run-record';
import type { RunStore } from './run-store';
import { stats } from '../testing/toy-host';
import { toyDatabase, toyStore } from '../testing/toy-store';
import { withRecent } from './with-recent';

const spec = { preset: null, recipe: {}, seed: 1, stopAt: null } as unknown as RunSpec;
const record = (id: string, change: Partial<RunRecord> = {}): RunRecord => ({
  ...newRecord({ id, name: null, spec, createdAt: 0, clonedFrom: null }),
  state: 'RUNNING',
  ...change,
});
const advanced = (from: number, count: number): ReadonlyArray<RunChange> =>
  Array.from({ length: count }, (_, i) => ({ type: 'Advanced', generation: stats(from + i) }));

/** A store that counts what it is asked. */
const counted = (store: RunStore) => {
  const asked = { get: 0, events: 0 };
  const counting: RunStore = {
    ...store,
    get: (id) => () => (asked.get++, store.get(id)()),
    events: (id, query) => () => (asked.events++, store.events(id, query)()),
  };
  return { store: counting, asked };
};

const ids = fc.constantFrom('a', 'b', 'c');
const states = fc.constantFrom<RunState>('RUNNING', 'RUNNING', 'PAUSED', 'FINISHED');
const who = fc.constantFrom('here', 'elsewhere');
const orders = fc.oneof(
  fc.record({ what: fc.constant('create' as const), who, id: ids }),
  fc.record({ what: fc.constant('append' as const), who, id: ids, count: fc.nat(4), state: states }),
  fc.record({ what: fc.constant('append' as const), who, id: ids, count: fc.nat(1_500), state: states }),
  fc.record({ what: fc.constant('claim' as const), who, id: ids }),
  fc.record({ what: fc.constant('rename' as const), who, id: ids, name: fc.string({ maxLength: 3 }) }),
  fc.record({ what: fc.constant('remove' as const), who, id: ids }),
  fc.record({
    what: fc.constant('read' as const),
    id: ids,
    after: fc.integer({ min: -2, max: 3_000 }),
    limit: fc.nat(300),
  }),
);
type Order = typeof orders extends fc.Arbitrary<infer A> ? A : never;

describe('withRecent', () => {
  const setUp = () => {
    const database = toyDatabase();
    const beneath = toyStore(database);
    const cached = withRecent(beneath);
    const elsewhere = toyStore(database);
    let made = 0;
    const carryOut = (order: Exclude<Order, { readonly what: 'read' }>): Promise<unknown> => {
      const store = order.who === 'here' ? cached : elsewhere;
      switch (order.what) {
        case 'create':
          return database.runs.has(order.id) ? Promise.resolve() : store.create(record(order.id))();
        case 'append':
          return store.append(record(order.id, { state: order.state, generation: made++ }), advanced(0, order.count))();
        case 'rename':
          return store.rename(order.id, order.name)();
        default:
          return store[order.what](order.id)();
      }
    };
    const same = async (id: string, query: { readonly after: number; readonly limit: number }): Promise<void> => {
      expect(await cached.get(id)()).toEqual(await beneath.get(id)());
      expect(await cached.events(id, query)()).toEqual(await beneath.events(id, query)());
    };
    return { cached, beneath, elsewhere, carryOut, same };
  };

  it('cannot be told from the store beneath, whoever changes what', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(orders, { maxLength: 40 }), async (all) => {
        const { carryOut, same } = setUp();
        for (const order of all) {
          if (order.what === 'read') await same(order.id, order);
          else {
            await carryOut(order);
            await same(order.id, { after: -1, limit: 5 });
          }
        }
        for (const id of ['a', 'b', 'c'])
          for (const after of [-1, 0, 7, 900, 5_000]) await same(id, { after, limit: 256 });
      }),
      { seed: 1, numRuns: 100 },
    );
  }, 30_000);

  it('cannot be told from it after many changes and reads at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(orders, { maxLength: 40 }), fc.scheduler(), async (all, scheduler) => {
        const { cached, carryOut, same } = setUp();
        const under: Array<Promise<unknown>> = [];
        for (const order of all)
          void scheduler.schedule(Promise.resolve()).then(() => {
            if (order.what !== 'read') return under.push(carryOut(order));
            return under.push(cached.get(order.id)(), cached.events(order.id, order)());
          });
        await scheduler.waitAll();
        await Promise.all(under);
        for (const id of ['a', 'b', 'c']) for (const after of [-1, 0, 7, 900]) await same(id, { after, limit: 256 });
      }),
      { seed: 1, numRuns: 100 },
    );
  }, 30_000);

  it('loses no wake-up of a reader, while others rename the run and read from other places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ count: fc.nat(300), rename: fc.boolean(), pause: fc.nat(3) }), { maxLength: 8 }),
        async (bursts) => {
          const { cached, elsewhere } = setUp();
          await cached.create(record('a'))();
          const readers: Array<Promise<ReadonlyArray<RunEvent>>> = [];
          const follow = async (after: number): Promise<ReadonlyArray<RunEvent>> => {
            const seen: Array<RunEvent> = [];
            for await (const event of journal(cached)('a', { after })) seen.push(event);
            return seen;
          };
          let written = 0;
          for (const { count, rename, pause } of bursts) {
            readers.push(follow(-1), follow(written - 1));
            const writing = cached.append(record('a'), advanced(written, count))();
            if (rename) await elsewhere.rename('a', String(written))();
            await writing;
            written += count;
            for (let i = 0; i < pause; i++) await new Promise((resolve) => setImmediate(resolve));
          }
          readers.push(follow(-1));
          await cached.append(record('a', { state: 'CANCELLED' }), [{ type: 'Cancelled' }])();
          for (const seen of await Promise.all(readers)) {
            const first = seen[0]!.sequence;
            expect(seen.map(({ sequence }) => sequence)).toEqual(seen.map((_, i) => first + i));
            expect(seen.at(-1)).toMatchObject({ sequence: written, type: 'Cancelled' });
          }
        },
      ),
      { seed: 1, numRuns: 25 },
    );
  }, 30_000);

  const watchedBy = async (readers: number, through: RunStore): Promise<() => ReadonlyArray<number>> => {
    const seen = Array.from({ length: readers }, () => 0);
    seen.forEach((_, i) => {
      void (async () => {
        for await (const event of journal(through)('a')) seen[i] = event.sequence;
      })();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    return () => seen;
  };

  it('asks the store nothing for 500 readers at the head of a run that is written here', async () => {
    const { store, asked } = counted(toyStore());
    const cached = withRecent(store);
    await cached.create(record('a'))();
    await cached.append(record('a'), [{ type: 'Started' }])();
    const seen = await watchedBy(500, cached);
    const before = { ...asked };
    for (let i = 0; i < 20; i++) {
      await cached.append(record('a', { generation: i }), advanced(i, 1))();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await cached.append(record('a', { state: 'FINISHED' }), [{ type: 'Cancelled' }])();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set(seen())).toEqual(new Set([21]));
    expect(asked).toEqual(before);
  });

  it('asks it a few times an event where the run is written elsewhere', async () => {
    const database = toyDatabase();
    const { store, asked } = counted(toyStore(database));
    const elsewhere = toyStore(database);
    const cached = withRecent(store);
    await elsewhere.create(record('a'))();
    const seen = await watchedBy(500, cached);
    for (let i = 0; i < 20; i++) {
      await elsewhere.append(record('a'), advanced(i, 1))();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await elsewhere.append(record('a', { state: 'CANCELLED' }), [{ type: 'Cancelled' }])();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set(seen())).toEqual(new Set([20]));
    expect(asked.get + asked.events).toBeLessThan(150);
  });

  it('forgets nothing that it may not: a failure is not kept', async () => {
    const store = toyStore();
    let broken = true;
    const cached = withRecent({
      ...store,
      get: (id) => () => (broken ? Promise.resolve(E.left({ message: 'unreachable' })) : store.get(id)()),
    });
    await store.create(record('a'))();
    expect(await cached.get('a')()).toEqual(E.left({ message: 'unreachable' }));
    broken = false;
    expect(await cached.get('a')()).toMatchObject({ right: { value: { id: 'a' } } });
  });

  it('listens once, and no more when it is closed', async () => {
    const store = toyStore();
    const cached = withRecent(store);
    let over = false;
    cached.changed.subscribe({ complete: () => (over = true) });
    expect(store.listeners()).toBe(1);
    await cached.close()();
    expect([store.listeners(), over]).toEqual([0, true]);
  });
});
