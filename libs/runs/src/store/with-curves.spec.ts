import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import type { RunSpec } from '@evorx/recipe';
import { newRecord } from '../model/new-record';
import type { RunStore } from './run-store';
import { stats } from '../testing/toy-host';
import { toyStore } from '../testing/toy-store';
import { withCurves } from './with-curves';

const spec = { preset: null, recipe: {}, seed: 1, stopAt: null } as unknown as RunSpec;
const record = {
  ...newRecord({ id: 'a', name: null, spec, createdAt: 0, clonedFrom: null }),
  state: 'RUNNING' as const,
};

/** A store with one run, how to make it longer, and what is asked of it for curves. */
const setUp = async () => {
  const beneath = toyStore();
  await beneath.create(record)();
  let generation = 0;
  const grow = async (by: number): Promise<void> => {
    const changes = Array.from({ length: by }, () => ({ type: 'Advanced', generation: stats(generation++) }) as const);
    await beneath.append(record, changes)();
  };
  const asked: Array<number> = [];
  const counting: RunStore = {
    ...beneath,
    buckets: (id, query) => () => {
      asked.push(query.from);
      return beneath.buckets(id, query)();
    },
  };
  return { beneath, cached: withCurves(counting), grow, asked };
};

describe('withCurves', () => {
  it('cannot be told from the store beneath, however a run grows between looks of any kind', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            by: fc.nat(20),
            size: fc.constantFrom(1, 2, 8),
            start: fc.constantFrom(0, 0, 0, 1, 3),
            limit: fc.constantFrom(0, 1, 5, 5_000),
            keys: fc.constantFrom(undefined, ['best'], ['mean', 'best']),
          }),
          { maxLength: 12 },
        ),
        async (looks) => {
          const { beneath, cached, grow } = await setUp();
          for (const { by, size, start, limit, keys } of looks) {
            await grow(by);
            const query = { size, from: start * size, limit, keys };
            expect(await cached.buckets('a', query)()).toEqual(await beneath.buckets('a', query)());
          }
        },
      ),
    ));

  it('asks the store beneath only for what may have changed', async () => {
    const { cached, grow, asked } = await setUp();
    const query = { size: 8, from: 0, limit: 5_000 };
    await grow(100);
    await cached.buckets('a', query)();
    await grow(10);
    await cached.buckets('a', query)();
    await cached.buckets('a', query)();
    expect(asked).toEqual([0, 96, 104]);
  });

  it('forgets a run that was removed', async () => {
    const { beneath, cached, grow } = await setUp();
    const query = { size: 8, from: 0, limit: 5_000 };
    await grow(100);
    await cached.buckets('a', query)();
    await beneath.remove('a')();
    expect(await cached.buckets('a', query)()).toEqual(E.right([]));
  });
});
