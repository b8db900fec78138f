import type { Asked, RunChange, RunStore } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { Client } from 'pg';
import { filter, firstValueFrom } from 'rxjs';
import { advanced, generation, record, right } from '../contract/samples';
import { openStore } from '../open-store';
import {
  cuttableProxy,
  type CuttableProxy,
  networkIsTested,
  postgresIsTested,
  privateNetwork,
  startPostgres,
  type ThrowawayPostgres,
} from '../testing';

// Servers are started and stopped, on a machine that may be busy.
jest.setTimeout(120_000);

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What whoever executes a run does: the same again while the store is unavailable. */
const insisting = async <A>(
  task: () => Promise<E.Either<{ message: string; unavailable?: unknown }, A>>,
): Promise<A> => {
  for (;;) {
    const answer = await task();
    if (E.isRight(answer)) return answer.right;
    if (answer.left.unavailable === undefined) throw new Error(answer.left.message);
    await soon(20);
  }
};

/** Appends generations one by one until it is told to stop; gives how many. */
const appending = (store: RunStore, id: string) => {
  let more = true;
  let index = 0;
  const done = (async () => {
    for (; more; index++) await insisting(store.append(record(id, { generation: index }), advanced(index, index)));
    return index;
  })();
  return {
    /** Stops once there are that many, and gives how many there are. */
    stop: async (least: number) => {
      while (index < least) await soon(10);
      more = false;
      return done;
    },
  };
};

const journalOf = async (store: RunStore, id: string): Promise<ReadonlyArray<number | string>> => {
  const events = await right(store.events(id, { after: -1, limit: 1_000_000 }));
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i));
  return events.map((event) => (event.type === 'Advanced' ? event.generation.index : event.type));
};

const counting = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, i) => i);

if (postgresIsTested())
  describe('a store whose PostgreSQL', () => {
    let server: ThrowawayPostgres;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());

    it('breaks all connections twenty times appends everything once, and hears of what others do', async () => {
      const url = await server.database();
      const [store, other] = [await right(openStore(url)), await right(openStore(url))];
      for (const id of ['a', 'b']) await right(store.create(record(id)));
      const runs = ['a', 'b'].map((id) => appending(store, id));
      for (let round = 0; round < 20; round++) {
        await soon(100);
        await server.cutConnections();
      }
      for (const [i, run] of runs.entries()) {
        const count = await run.stop(6);
        expect(await journalOf(store, 'ab'[i]!)).toEqual(counting(count));
      }
      const heard = firstValueFrom(other.changed.pipe(filter((id) => id === 'a')));
      await insisting(store.rename('a', 'new'));
      expect(await heard).toBe('a');
      await Promise.all([store.close()(), other.close()()]);
    });

    it('is restarted and crashes appends everything once, and is not ready meanwhile, for that reason', async () => {
      const store = await right(openStore(await server.database()));
      await right(store.create(record('a')));
      const run = appending(store, 'a');
      const reasons: Array<unknown> = [];
      let more = true;
      const asking = (async () => {
        for (; more; await soon(10)) {
          const ready = await store.ready()();
          if (E.isLeft(ready)) reasons.push(ready.left.unavailable);
        }
      })();
      for (const mode of ['fast', 'immediate', 'immediate'] as const) {
        await soon(100);
        await server.restart(mode);
      }
      await insisting(store.ready());
      more = false;
      await asking;
      expect(new Set(reasons)).toEqual(new Set(['unreachable']));
      const count = await run.stop(3);
      expect(await journalOf(store, 'a')).toEqual(counting(count));
      expect(await right(store.claim('a'))).toBe(true);
      await right(store.close());
    });
  });
else it.skip('a store whose PostgreSQL is away: this machine has none', () => undefined);

if (postgresIsTested())
  describe('an operation of a store whose answer is lost, and one that is cut before it is done,', () => {
    let server: ThrowawayPostgres;
    let proxy: CuttableProxy;
    let url: string;
    let store: RunStore;
    beforeAll(async () => {
      server = await startPostgres();
      url = await server.database();
      proxy = await cuttableProxy(url);
      store = await right(openStore(proxy.url));
    });
    afterAll(async () => {
      await store?.close()();
      await proxy?.close();
      await server.stop();
    });
    afterEach(async () => {
      for (const { id } of (await right(store.list({ first: 9 }))).runs) await right(store.remove(id));
    });

    for (const when of ['before', 'after'] as const) {
      it(`appends once (${when})`, async () => {
        const steps: ReadonlyArray<ReadonlyArray<RunChange>> = [
          [{ type: 'Started' }],
          advanced(0, 2),
          [{ type: 'Advanced', generation: generation(3) }, { type: 'Paused' }],
          [{ type: 'Resumed' }],
          advanced(4, 4),
          [{ type: 'Failed', error: 'It "broke".' }],
        ];
        const created = proxy.cutAt('commit', when);
        await right(store.create(record('a')));
        await created;
        for (const step of steps) {
          const cut = proxy.cutAt('commit', when);
          const events = await right(store.append(record('a', { elapsedMs: step.length }), step));
          await cut;
          expect(events).toHaveLength(step.length);
          expect(await right(store.events('a', { after: events[0]!.sequence - 1, limit: 99 }))).toEqual(events);
        }
        expect(await journalOf(store, 'a')).toEqual(['Started', 0, 1, 2, 3, 'Paused', 'Resumed', 4, 'Failed']);
        expect(await store.create(record('a'))()).toEqual(E.left({ message: 'There is a run with the id a already.' }));
      });

      it(`keeps an attachment (${when})`, async () => {
        await right(store.create(record('a')));
        const bytes = (): Uint8Array => new Uint8Array(2_500_000).fill(7);
        const cut = proxy.cutAt('commit', when);
        await right(store.append(record('a'), advanced(0, 0), [{ kind: 'checkpoint', generation: 0, bytes: bytes() }]));
        await cut;
        const found = await right(store.attachment('a', 'checkpoint', 0));
        expect(O.isSome(found) && Buffer.from(bytes()).equals(found.value.bytes)).toBe(true);
        expect(await journalOf(store, 'a')).toEqual([0]);
      });

      it(`renames, claims and removes, and reads (${when})`, async () => {
        await right(store.create(record('a', { state: 'PAUSED' })));
        const cutting = async <A>(words: string, doing: () => Promise<A>): Promise<A> => {
          const cut = proxy.cutAt(words, when);
          const done = await doing();
          await cut;
          return done;
        };
        await cutting('commit', () => right(store.rename('a', 'new')));
        expect(await cutting('select', () => right(store.get('a')))).toEqual(
          O.some(record('a', { state: 'PAUSED', name: 'new' })),
        );
        expect(await cutting('commit', () => right(store.claim('a')))).toBe(true);
        const changed = firstValueFrom(store.changed);
        await cutting('commit', () => right(store.remove('a')));
        expect(await changed).toBe('a');
        expect(await right(store.get('a'))).toEqual(O.none);
      });

      it(`leaves and hears wishes once (${when})`, async () => {
        await right(store.create(record('a')));
        const heard: Array<Asked> = [];
        const listening = store.asked.subscribe((asked) => heard.push(asked));
        const other = await right(openStore(url));
        const left = proxy.cutAt('insert into "asks"', when);
        await right(store.ask({ id: 'a', wish: 'pause' }));
        await left;
        const taken = proxy.cutAt('delete from "asks"', when);
        await right(other.ask({ id: 'a', wish: 'cancel' }));
        await taken;
        for (let i = 0; i < 200 && heard.length < 2; i++) await soon(50);
        await soon(100);
        expect(heard).toEqual([
          { id: 'a', wish: 'pause' },
          { id: 'a', wish: 'cancel' },
        ]);
        listening.unsubscribe();
        await right(other.close());
      });
    }

    it('appends once though it is given up by the store in between, and asked for again', async () => {
      await right(store.create(record('a')));
      const cut = proxy.cutAt('commit', 'after');
      const appended = store.append(record('a'), advanced(0, 3))();
      await cut;
      await server.restart('immediate');
      proxy.cut();
      if (E.isLeft(await appended)) await insisting(store.append(record('a'), advanced(0, 3)));
      await insisting(store.append(record('a'), advanced(4, 4)));
      expect(await journalOf(store, 'a')).toEqual(counting(5));
    });

    it('waits for a server that works, and for a lock, and takes neither for silence', async () => {
      await right(store.create(record('a')));
      const holder = new Client({ connectionString: url });
      await holder.connect();
      await holder.query('begin');
      await holder.query(`update runs set name = 'held'`);
      const begun = Date.now();
      const appended = right(store.append(record('a'), advanced(0, 0)));
      await soon(6_500);
      await holder.query('rollback');
      await holder.end();
      expect(await appended).toMatchObject([{ sequence: 0 }]);
      expect(Date.now() - begun).toBeLessThan(20_000);
      expect(await journalOf(store, 'a')).toEqual([0]);
    });
  });

if (postgresIsTested() && networkIsTested())
  it('a store whose PostgreSQL is silent says so within seconds, goes on once packets arrive again, and closes in between', async () => {
    const network = await privateNetwork();
    const server = await startPostgres(network);
    const url = await server.database();
    const [store, other] = [await right(openStore(url)), await right(openStore(url))];
    await right(store.create(record('a')));
    const run = appending(store, 'a');
    await soon(100);
    // Connections that are open and idle: the question goes out over one of them, and nothing comes back.
    await Promise.all([1, 2, 3, 4].map(() => right(store.count())));
    await network.drop();
    const begun = Date.now();
    expect(await store.count()()).toMatchObject({ left: { unavailable: 'unreachable' } });
    expect(Date.now() - begun).toBeLessThan(25_000);
    await other.close()();
    const closing = Date.now();
    expect(closing - begun).toBeLessThan(30_000);
    await network.heal();
    await insisting(store.ready());
    await soon(100);
    const count = await run.stop(0);
    expect(await journalOf(store, 'a')).toEqual(counting(count));
    await right(store.close());
    await server.stop();
    await network.remove();
  });
else it.skip('a store whose PostgreSQL is silent: this machine has none, or makes no network', () => undefined);
