import type { GenerationStats, RunChange, RunRecord, RunStore, StoreError } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import type { TaskEither } from 'fp-ts/TaskEither';

const record = (id: string, change: Partial<RunRecord> = {}): RunRecord => ({
  id,
  name: null,
  state: 'RUNNING',
  spec: {
    preset: null,
    recipe: {
      problem: { sphere: { dimension: 2, centre: 0.3, bounds: [0, 1] } },
      algorithm: {
        generational: {
          population: 10,
          children: null,
          select: { uniform: {} },
          vary: [{ cloning: {} }],
          replace: { comma: {} },
          rescore: 'none',
        },
      },
      budget: { generations: 5 },
      stop: [],
    },
    seed: 1,
    stopAt: null,
  },
  createdAt: 1_700_000_000_000,
  clonedFrom: null,
  provenance: null,
  generation: -1,
  evaluations: 0,
  best: null,
  accuracy: null,
  progress: 0,
  elapsedMs: 0,
  result: null,
  error: null,
  ...change,
});

const generation = (index: number): GenerationStats => ({
  index,
  evaluations: index * 10,
  progress: 0.5,
  best: 0.1 + index,
  mean: null,
  median: 1 / 3,
  worst: 2,
  lowerQuartile: 0,
  upperQuartile: 0.5,
  deviation: 0,
  diversity: null,
  stepSize: null,
  invalid: 0,
  accuracy: 0.25,
  elapsedMs: 12.5,
  evaluationMs: 0.5,
});

const advanced = (from: number, to: number): ReadonlyArray<RunChange> =>
  Array.from({ length: to - from + 1 }, (_, i): RunChange => ({ type: 'Advanced', generation: generation(from + i) }));

const right = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

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
  });
};
