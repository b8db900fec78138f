import * as O from 'fp-ts/Option';
import type { RunRecord } from '../model/run-record';
import type { RunStore } from '../store/run-store';
import { watchRuns } from './watch-runs';

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
export const changes = (store: RunStore, options: { readonly everyMs?: number } = {}): AsyncIterable<RunRecord> =>
  watchRuns(store, (_, found) => O.toUndefined(found), options);
