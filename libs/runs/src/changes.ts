import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { Subject, merge, type Subscription } from 'rxjs';
import { pulled } from './pulled';
import type { RunRecord } from './run-record';
import type { RunStore } from './run-store';

/**
 * Runs as they are created, change state or advance: each at most once in `everyMs`, and then as it is at that moment.
 *
 * What a reader has not pulled yet is kept as a set of ids, at most one for every run; `return()` releases everything at once.
 *
 * @category Journal
 * @example
 * import { changes, type RunStore } from '@evorx/runs';
 *
 * const watch = async (store: RunStore): Promise<void> => {
 *   for await (const run of changes(store)) console.log(run.id, run.state, run.generation);
 * };
 */
export const changes = (
  store: RunStore,
  { everyMs = 250 }: { readonly everyMs?: number } = {},
): AsyncIterable<RunRecord> => ({
  [Symbol.asyncIterator]: () => {
    const changed = new Set<string>();
    const resting = new Map<string, NodeJS.Timeout>();
    // A Subject, because a rest that is over wakes the reader as a change does.
    const rested = new Subject<void>();
    let watching: Subscription | undefined;
    let released = false;

    const rest = (id: string): void => {
      if (released) return;
      const timer = setTimeout(() => {
        resting.delete(id);
        if (changed.has(id)) rested.next();
      }, everyMs);
      resting.set(id, timer);
    };

    const iterator = pulled<RunRecord>(merge(store.changed, rested), () => async () => {
      for (const id of changed) {
        if (resting.has(id)) continue;
        changed.delete(id);
        const record = await store.get(id)();
        if (E.isLeft(record)) throw new Error(record.left.message);
        if (O.isNone(record.right)) continue;
        rest(id);
        return { values: [record.right.value], done: false, more: false };
      }
      return { values: [], done: false, more: false };
    })[Symbol.asyncIterator]();

    const release = (): void => {
      released = true;
      watching?.unsubscribe();
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
    };
    return {
      next: () => {
        if (!released) watching ??= store.changed.subscribe((id) => changed.add(id));
        return iterator.next().catch((error: unknown) => {
          release();
          throw error;
        });
      },
      return: () => {
        release();
        return iterator.return!();
      },
    };
  },
});
