import * as E from 'fp-ts/Either';
import type { Bucket } from '../model/bucket';
import type { RunStore } from './run-store';

/** Of how many curves the buckets are kept: those that were asked for last, a megabyte each at most. */
const KEPT = 16;
const MOST_BUCKETS = 1_024;

/**
 * The same store, with the buckets of curves in memory: of a curve that is asked for again, only the last bucket and
 * what has come since is put together by the store beneath. A full bucket never changes, since a journal only grows;
 * ids of runs are not used again.
 *
 * @category Stores
 * @example
 * import { withCurves, type RunStore } from '@evorx/runs';
 *
 * const forManyLooks = (store: RunStore): RunStore => withCurves(store);
 */
export const withCurves = (store: RunStore): RunStore => {
  const curves = new Map<string, ReadonlyArray<Bucket>>();

  const keep = (key: string, buckets: ReadonlyArray<Bucket>): void => {
    curves.delete(key);
    if (buckets.length === 0 || buckets.length > MOST_BUCKETS) return;
    curves.set(key, buckets);
    const [oldest] = curves.keys();
    if (curves.size > KEPT && oldest !== undefined) curves.delete(oldest);
  };

  return {
    ...store,
    buckets: (id, query) => async () => {
      const { size, from, limit, keys } = query;
      const key = JSON.stringify([id, size, keys]);
      const known = curves.get(key) ?? [];
      const last = known.at(-1);
      // What begins later, or ends before, is somebody's look at a part.
      if (from !== 0 || last === undefined || limit < known.length) {
        const all = await store.buckets(id, query)();
        if (from === 0 && last === undefined && E.isRight(all)) keep(key, all.right);
        return all;
      }
      const full = known.slice(0, -1);
      const start = Math.floor(last.first / size) * size;
      const fresh = await store.buckets(id, { ...query, from: start, limit: limit - full.length })();
      if (E.isLeft(fresh)) return fresh;
      // There was a last bucket, and there is none any more: the run was removed.
      const all = fresh.right.length === 0 ? [] : [...full, ...fresh.right];
      keep(key, all);
      return E.right(all);
    },
  };
};
