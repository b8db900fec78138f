import type { GenerationStats, RunChange, RunStore } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { MOST_FIGURES } from '@evorx/runs/constants';
import { bucketsOf } from '../memory/buckets-of';
import { attachmentsContract } from './attachments-contract';
import { advanced, generation, record, right } from './samples';

const keys = record('a').figures.map(({ key }) => key);

/**
 * What every `RunStore` keeps to, whatever it is made of: `make` gives a new and empty one.
 *
 * @internal
 */
export const runStoreContract = (name: string, make: () => Promise<RunStore> | RunStore): void => {
  describe(`${name} as a RunStore`, () => {
    let store: RunStore;
    beforeEach(async () => {
      store = await make();
    });

    it('does nothing before a task is run', async () => {
      store.create(record('a'));
      store.append(record('a'), advanced(0, 1));
      expect(await right(store.get('a'))).toEqual(O.none);
    });

    it('gives back the record that was created, and none of an unknown run', async () => {
      await right(store.create(record('a', { name: 'first', best: 0.1 })));
      expect(await right(store.get('a'))).toEqual(O.some(record('a', { name: 'first', best: 0.1 })));
      expect(await right(store.get('b'))).toEqual(O.none);
    });

    it('refuses an id that is taken, and changes nothing', async () => {
      await right(store.create(record('a')));
      expect(await store.create(record('a', { name: 'second' }))()).toMatchObject({
        left: { message: expect.any(String) },
      });
      expect(await right(store.get('a'))).toEqual(O.some(record('a')));
    });

    it('refuses to append to a run it does not have', async () => {
      expect(await store.append(record('a'), advanced(0, 0))()).toMatchObject({
        left: { message: expect.any(String) },
      });
    });

    it('numbers events without gaps and replaces the record with them', async () => {
      await right(store.create(record('a')));
      const first = await right(store.append(record('a'), [{ type: 'Started' }, ...advanced(0, 1)]));
      expect(first.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
      const second = await right(store.append(record('a', { generation: 2, best: 2.1 }), advanced(2, 2)));
      expect(second).toEqual([{ sequence: 3, type: 'Advanced', generation: generation(2) }]);
      expect(await right(store.append(record('a', { state: 'PAUSED', generation: 2 }), []))).toEqual([]);
      expect(await right(store.get('a'))).toEqual(O.some(record('a', { state: 'PAUSED', generation: 2 })));
      const events = await right(store.events('a', { after: -1, limit: 100 }));
      expect(events).toEqual([...first, ...second]);
    });

    it('keeps the journals of runs apart', async () => {
      for (const id of ['a', 'b']) await right(store.create(record(id)));
      await right(store.append(record('a'), advanced(0, 4)));
      expect(await right(store.append(record('b'), [{ type: 'Started' }]))).toEqual([{ sequence: 0, type: 'Started' }]);
      expect(await right(store.events('b', { after: -1, limit: 100 }))).toHaveLength(1);
    });

    it('pages through events by their sequence', async () => {
      await right(store.create(record('a')));
      await right(store.append(record('a'), advanced(0, 9)));
      const page = await right(store.events('a', { after: 3, limit: 4 }));
      expect(page.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
      expect(await right(store.events('a', { after: 9, limit: 4 }))).toEqual([]);
      expect(await right(store.events('b', { after: -1, limit: 4 }))).toEqual([]);
    });

    it('gives every k-th generation and the last, after an index, at most so many', async () => {
      await right(store.create(record('a')));
      await right(store.append(record('a'), [{ type: 'Started' }, ...advanced(0, 6), { type: 'Paused' }]));
      await right(store.append(record('a'), [{ type: 'Resumed' }, ...advanced(7, 10)]));
      const indices = async (query: { first: number; after: number; every: number }) =>
        (await right(store.generations('a', query))).map(({ index }) => index);
      expect(await indices({ first: 100, after: -1, every: 1 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(await indices({ first: 100, after: -1, every: 4 })).toEqual([0, 4, 8, 10]);
      expect(await indices({ first: 100, after: 4, every: 4 })).toEqual([8, 10]);
      expect(await indices({ first: 100, after: 5, every: 5 })).toEqual([10]);
      expect(await indices({ first: 2, after: 0, every: 4 })).toEqual([4, 8]);
      expect(await indices({ first: 100, after: 10, every: 4 })).toEqual([]);
      expect(await right(store.generations('b', { first: 1, after: -1, every: 1 }))).toEqual([]);
      expect((await right(store.generations('a', { first: 1, after: 6, every: 1 })))[0]).toEqual(generation(7));
    });

    it('lists runs newest first, in pages, by state', async () => {
      for (const [i, id] of ['e', 'a', 'd', 'b', 'c'].entries())
        await right(store.create(record(id, { state: i % 2 === 0 ? 'RUNNING' : 'PAUSED' })));
      const list = async (query: Parameters<RunStore['list']>[0]) => {
        const { runs, hasMore } = await right(store.list(query));
        return [runs.map(({ id }) => id).join(''), hasMore];
      };
      expect(await list({ first: 10 })).toEqual(['cbdae', false]);
      expect(await list({ first: 2 })).toEqual(['cb', true]);
      expect(await list({ first: 2, after: 'b' })).toEqual(['da', true]);
      expect(await list({ first: 2, after: 'd' })).toEqual(['ae', false]);
      expect(await list({ first: 2, after: 'e' })).toEqual(['', false]);
      expect(await list({ first: 2, state: 'RUNNING' })).toEqual(['cd', true]);
      expect(await list({ first: 2, after: 'd', state: 'RUNNING' })).toEqual(['e', false]);
      expect(await list({ first: 2, after: 'nobody' })).toEqual(['', false]);
      await right(store.append(record('c', { state: 'PAUSED' }), []));
      expect(await list({ first: 10, state: 'PAUSED' })).toEqual(['cba', false]);
    });

    it('forgets a removed run and its journal, and does not mind removing it again', async () => {
      for (const id of ['a', 'b', 'c']) await right(store.create(record(id)));
      await right(store.append(record('b'), advanced(0, 4)));
      await right(store.remove('b'));
      await right(store.remove('b'));
      expect(await right(store.get('b'))).toEqual(O.none);
      expect(await right(store.events('b', { after: -1, limit: 9 }))).toEqual([]);
      expect((await right(store.list({ first: 9 }))).runs.map(({ id }) => id)).toEqual(['c', 'a']);
      await right(store.create(record('b')));
      expect(await right(store.events('b', { after: -1, limit: 9 }))).toEqual([]);
    });

    it('says which run changed, after it changed', async () => {
      const seen: Array<string> = [];
      const records: Array<Promise<unknown>> = [];
      const subscription = store.changed.subscribe((id) => {
        seen.push(id);
        records.push(right(store.get(id)));
      });
      await right(store.create(record('a')));
      await right(store.append(record('a', { generation: 3 }), advanced(3, 3)));
      await right(store.remove('a'));
      subscription.unsubscribe();
      expect(seen).toEqual(['a', 'a', 'a']);
      await right(store.create(record('b')));
      expect(seen).toHaveLength(3);
      expect(await records[2]).toEqual(O.none);
    });

    it('keeps appends of many runs apart when they come at once', async () => {
      const ids = ['a', 'b', 'c', 'd'];
      await Promise.all(ids.map((id) => right(store.create(record(id)))));
      await Promise.all(
        ids.map(async (id) => {
          for (let i = 0; i < 20; i++) await right(store.append(record(id, { generation: i }), advanced(i, i)));
        }),
      );
      for (const id of ids) {
        const events = await right(store.events(id, { after: -1, limit: 100 }));
        expect(events.map((event) => event.type === 'Advanced' && [event.sequence, event.generation.index])).toEqual(
          Array.from({ length: 20 }, (_, i) => [i, i]),
        );
      }
    });

    it('refuses generations that leave a gap or come again, and changes nothing', async () => {
      await right(store.create(record('a')));
      await right(store.append(record('a', { generation: 4 }), advanced(3, 4)));
      const refused = { left: { message: expect.stringMatching(/^Generation \d of the run a does not follow/) } };
      expect(await store.append(record('a', { best: 9 }), advanced(6, 6))()).toMatchObject(refused);
      expect(await store.append(record('a', { best: 9 }), advanced(4, 5))()).toMatchObject(refused);
      expect(await store.append(record('a', { best: 9 }), [...advanced(5, 5), ...advanced(7, 7)])()).toMatchObject(
        refused,
      );
      expect(await right(store.get('a'))).toEqual(O.some(record('a', { generation: 4 })));
      expect(await right(store.append(record('a'), advanced(5, 5)))).toMatchObject([{ sequence: 2 }]);
    });

    it('keeps every kind of event and every column of a record', async () => {
      const result = {
        preset: 'mnist-es',
        seed: 1,
        generations: 3,
        evaluations: 2 ** 52,
        best: 1 / 3,
        bestSoFar: 1 / 7,
        invalid: 2,
        accuracy: 0.9,
        testAccuracy: 0.8,
        testLoss: 1e-300,
        reason: 'target',
        genes: 101_770,
        backend: 'wasm',
        dataset: { name: 'mnist', train: 60_000, test: 10_000, sha256: 'ab' },
        elapsedMs: 0.1 + 0.2,
      } as const;
      const full = record('a', {
        name: "it's a name; \u{1f600}",
        clonedFrom: 'b',
        provenance: { dataset: result.dataset, backend: 'wasm', plan: { rows: [1, 2] }, versions: { evorx: '0.1.0' } },
        evaluations: 2 ** 52,
        best: -1e300,
        bestSoFar: -1e301,
        accuracy: 1 / 3,
        progress: 0.1 + 0.2,
        elapsedMs: 1e-9,
        result,
        error: 'one\ntwo',
        state: 'FAILED',
      });
      await right(store.create(record('a', { name: full.name })));
      const changes: ReadonlyArray<RunChange> = [
        { type: 'Started' },
        { type: 'Paused' },
        { type: 'Resumed' },
        { type: 'Finished', result },
        { type: 'Cancelled' },
        { type: 'Failed', error: 'one\ntwo' },
      ];
      await right(store.append(full, changes));
      expect(await right(store.get('a'))).toEqual(O.some(full));
      expect(await right(store.events('a', { after: -1, limit: 10 }))).toEqual(
        changes.map((change, sequence) => ({ sequence, ...change })),
      );
    });

    it('keeps numbers in full, and those that are none as no value', async () => {
      await right(store.create(record('a')));
      const odd: GenerationStats = {
        ...generation(0),
        evaluations: 2 ** 53 - 1,
        figures: {
          accuracy: Infinity,
          undeclared: 1,
          best: Number.MAX_VALUE,
          worst: -Infinity,
          mean: NaN,
          median: -0,
          lowerQuartile: Number.MIN_VALUE,
          'f2.best': 0.1 + 0.2,
        },
      };
      const { undeclared: _, ...figures } = odd.figures;
      const kept = {
        ...odd,
        figures: { ...figures, mean: null, median: 0, bestSoFar: null, '"; drop table runs; --': null },
      };
      const appended = await right(store.append(record('a'), [{ type: 'Advanced', generation: odd }]));
      expect(appended).toEqual([{ sequence: 0, type: 'Advanced', generation: kept }]);
      expect(await right(store.events('a', { after: -1, limit: 1 }))).toEqual(appended);
      expect(await right(store.generations('a', { first: 1, after: -1, every: 1 }))).toEqual([kept]);
      expect(await right(store.buckets('a', { size: 1, from: 0, limit: 1 }))).toEqual(bucketsOf(1, keys)([kept]));
    });

    it('keeps the figures that a run has declared, in their order, and those that it declares later behind them', async () => {
      const one = (index: number, figures: GenerationStats['figures']): RunChange => ({
        type: 'Advanced',
        generation: { ...generation(index), figures },
      });
      const declaring = (...names: ReadonlyArray<string>) =>
        record('a', { figures: names.map((key) => ({ ...record('a').figures[0]!, key })) });
      await right(store.create(declaring()));
      expect(await right(store.append(declaring(), [one(0, { z: 1 })]))).toMatchObject([
        { generation: { figures: {} } },
      ]);
      await right(store.append(declaring('z', 'a'), [one(1, { a: 2, z: 1 })]));
      await right(store.append(declaring('z', 'a', 'm'), [{ type: 'Paused' }, one(2, { m: 3 })]));
      const generations = await right(store.generations('a', { first: 10, after: -1, every: 1 }));
      expect(JSON.stringify(generations.map(({ figures }) => figures))).toBe(
        '[{"z":null,"a":null,"m":null},{"z":1,"a":2,"m":null},{"z":null,"a":null,"m":3}]',
      );
      const names = Array.from({ length: MOST_FIGURES }, (_, i) => `figure ${i}`);
      const values = Object.fromEntries(names.map((name, i) => [name, i]));
      await right(store.append(declaring(...names), [one(3, values)]));
      expect(await right(store.generations('a', { first: 1, after: 2, every: 1 }))).toMatchObject([
        { figures: values },
      ]);
      expect(await store.append(declaring(...names, 'one more'), [one(4, values)])()).toMatchObject({ _tag: 'Left' });
    });

    it('gives the ranges of the figures that are asked for, as far as they are declared', async () => {
      await right(store.create(record('a')));
      await right(store.append(record('a'), advanced(0, 3)));
      const query = { size: 2, from: 0, limit: 9, keys: ['nothing', '"; drop table runs; --', 'best'] };
      const [first] = await right(store.buckets('a', query));
      expect(first?.ranges).toEqual({
        best: { min: 0.1, max: 1.1, last: 1.1 },
        '"; drop table runs; --': { min: 5e-324, max: 5e-324, last: 5e-324 },
      });
    });

    it('puts generations into buckets that do not depend on how long the run is', async () => {
      const wave = (index: number): GenerationStats => ({
        ...generation(index),
        elapsedMs: 100 - index,
        figures: {
          ...generation(index).figures,
          best: index % 5 === 0 ? null : Math.sin(index),
          accuracy: index % 7 === 0 ? Math.cos(index) : null,
        },
      });
      const waves = Array.from({ length: 50 }, (_, i) => wave(i + 3));
      await right(store.create(record('a')));
      await right(store.append(record('a'), [{ type: 'Started' }, { type: 'Paused' }]));
      for (const part of [waves.slice(0, 30), waves.slice(30)])
        await right(
          store.append(
            record('a'),
            part.map((stats) => ({ type: 'Advanced', generation: stats })),
          ),
        );
      for (const size of [1, 2, 7, 10, 100])
        expect(await right(store.buckets('a', { size, from: 0, limit: 1000 }))).toEqual(bucketsOf(size, keys)(waves));
      const all = bucketsOf(10, keys)(waves);
      expect(await right(store.buckets('a', { size: 10, from: 0, limit: 2 }))).toEqual(all.slice(0, 2));
      expect(await right(store.buckets('a', { size: 10, from: 20, limit: 2 }))).toEqual(all.slice(2, 4));
      expect(await right(store.buckets('a', { size: 10, from: 60, limit: 2 }))).toEqual([]);
      expect(await right(store.buckets('b', { size: 10, from: 0, limit: 2 }))).toEqual([]);
    });

    attachmentsContract(() => store);

    it('leaves the name to rename, and tells of it', async () => {
      const seen: Array<string> = [];
      await right(store.create(record('a', { name: 'first' })));
      const subscription = store.changed.subscribe((id) => seen.push(id));
      await right(store.rename('a', 'second'));
      await right(store.append(record('a', { name: 'first', generation: 0 }), advanced(0, 0)));
      expect(await right(store.get('a'))).toEqual(O.some(record('a', { name: 'second', generation: 0 })));
      await right(store.rename('a', null));
      expect(await right(store.get('a'))).toEqual(O.some(record('a', { generation: 0 })));
      await right(store.rename('b', 'nobody'));
      await right(store.remove('b'));
      subscription.unsubscribe();
      expect(seen).toEqual(['a', 'a', 'a']);
    });

    it('counts runs by their state', async () => {
      expect(await right(store.count())).toEqual({});
      for (const [i, id] of ['a', 'b', 'c'].entries())
        await right(store.create(record(id, { state: i === 1 ? 'QUEUED' : 'RUNNING' })));
      expect(await right(store.count())).toEqual({ QUEUED: 1, RUNNING: 2 });
    });

    it('claims a run of its own as often as it likes, and none that is not there', async () => {
      await right(store.create(record('a')));
      expect(await right(store.claim('a'))).toBe(true);
      expect(await right(store.claim('a'))).toBe(true);
      expect(await right(store.claim('b'))).toBe(false);
    });

    it('hears the wishes for its own runs, each once and in order', async () => {
      const heard: Array<unknown> = [];
      await right(store.create(record('a')));
      const subscription = store.asked.subscribe((asked) => heard.push(asked));
      await right(store.ask({ id: 'a', wish: 'pause' }));
      await right(store.ask({ id: 'a', wish: 'cancel' }));
      expect(await store.ask({ id: 'b', wish: 'cancel' })()).toMatchObject({ left: { message: expect.any(String) } });
      subscription.unsubscribe();
      expect(heard).toEqual([
        { id: 'a', wish: 'pause' },
        { id: 'a', wish: 'cancel' },
      ]);
    });

    it('is ready until it is closed; then everything fails', async () => {
      expect(await store.ready()()).toEqual(E.right(undefined));
      await right(store.close());
      for (const task of [store.ready(), store.get('a'), store.create(record('a')), store.close()])
        expect(await task()).toEqual(E.left({ message: 'The store is closed.' }));
    });
  });
};
