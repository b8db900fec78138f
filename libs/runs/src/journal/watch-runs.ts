import * as E from 'fp-ts/Either';
import type { Option } from 'fp-ts/Option';
import { Subject, merge } from 'rxjs';
import { pulled } from './pulled';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import { StoreFailure } from '../store/store-error';

/**
 * What there is to `tell` of runs that change, each at most once in `everyMs`, as it is at that moment: none where it is gone. It watches from
 * the call of the iterator on, so that nothing is missed by who then reads the runs.
 *
 * @internal
 */
export const watchRuns = <A>(
  store: RunStore,
  tell: (id: string, found: Option<RunRecord>) => A | undefined,
  { everyMs = 250 }: { readonly everyMs?: number } = {},
): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    const changed = new Set<string>();
    const resting = new Map<string, NodeJS.Timeout>();
    // A Subject, because a rest that is over wakes the reader as a change does.
    const rested = new Subject<void>();
    let released = false;

    const rest = (id: string): void => {
      if (released) return;
      const timer = setTimeout(() => {
        resting.delete(id);
        if (changed.has(id)) rested.next();
      }, everyMs);
      resting.set(id, timer);
    };

    const watching = store.changed.subscribe((id) => changed.add(id));
    const iterator = pulled<A>(merge(store.changed, rested), () => async () => {
      for (const id of changed) {
        if (resting.has(id)) continue;
        changed.delete(id);
        const found = await store.get(id)();
        if (E.isLeft(found)) {
          changed.add(id);
          throw new StoreFailure(found.left);
        }
        const told = tell(id, found.right);
        if (told === undefined) continue;
        rest(id);
        return { values: [told], done: false, more: false };
      }
      return { values: [], done: false, more: false };
    })[Symbol.asyncIterator]();

    const release = (): void => {
      released = true;
      watching.unsubscribe();
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
    };
    return {
      next: () =>
        iterator.next().catch((error: unknown) => {
          release();
          throw error;
        }),
      return: () => {
        release();
        return iterator.return!();
      },
    };
  },
});
