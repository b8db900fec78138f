import * as E from 'fp-ts/Either';
import { storeFailed, type Answer, type Desk } from './desk';
import type { Floor } from './floor';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import { transition } from '../model/transition';
import { unfinished } from './unfinished';

/**
 * Takes over the runs that ought to be executed and are by nobody: those of this store, and those whose process is gone. Gives the ones it took.
 *
 * @internal
 */
export const recovery = (store: RunStore, desk: Desk, floor: Floor): (() => Answer<ReadonlyArray<RunRecord>>) => {
  const takeOver = async (id: string): Answer<ReadonlyArray<RunRecord>> => {
    if (floor.has(id)) return E.right([]);
    const claimed = await store.claim(id)();
    if (E.isLeft(claimed)) return E.left(storeFailed(claimed.left));
    if (!claimed.right) return E.right([]);
    const found = await desk.read(id);
    if (E.isLeft(found)) return found.left.type === 'NotFound' ? E.right([]) : found;
    const to = transition('recover')(found.right.state);
    if (E.isLeft(to)) return E.right([]);
    const journal = await store.events(id, { after: -1, limit: 1 })();
    if (E.isLeft(journal)) return E.left(storeFailed(journal.left));
    // A process may have gone between creating a run and its first event.
    const begun = journal.right.length > 0;
    const queued = await desk.write(
      { ...found.right, state: to.right },
      ...(begun ? [] : [{ type: 'Started' } as const]),
    );
    if (E.isLeft(queued)) return queued;
    await floor.enqueue(queued.right);
    return E.right([queued.right]);
  };

  return async () => {
    const found = await unfinished(store);
    if (E.isLeft(found)) return E.left(storeFailed(found.left));
    const taken: Array<RunRecord> = [];
    for (const { id } of found.right) {
      const took = await desk.inTurn(id, () => takeOver(id));
      if (E.isLeft(took)) return took;
      taken.push(...took.right);
    }
    return E.right(taken);
  };
};
