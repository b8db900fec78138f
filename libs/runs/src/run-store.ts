import type { TaskEither } from 'fp-ts/TaskEither';
import type { Option } from 'fp-ts/Option';
import type { Observable } from 'rxjs';
import type { GenerationStats } from './generation-stats';
import type { RunChange, RunEvent } from './run-event';
import type { RunRecord, RunState } from './run-record';

/** The store itself is broken: unreachable, full, corrupt. @category Errors */
export interface StoreError {
  readonly message: string;
}

/** A page of runs, newest first. @category Model */
export interface RunPage {
  readonly runs: ReadonlyArray<RunRecord>;
  readonly hasMore: boolean;
}

/**
 * Where runs and their journals are kept. What a reader has been told is what is kept; one writer a run.
 *
 * @category Ports
 */
export interface RunStore {
  readonly create: (record: RunRecord) => TaskEither<StoreError, void>;
  readonly get: (id: string) => TaskEither<StoreError, Option<RunRecord>>;
  /** Newest first; `after` is the id of the last run of the page before (an empty page where there is no such run). */
  readonly list: (query: {
    readonly first: number;
    readonly after?: string | undefined;
    readonly state?: RunState | undefined;
  }) => TaskEither<StoreError, RunPage>;
  /** Appends changes to the run's journal and replaces its record, in one transaction. Gives the events with their sequence numbers. */
  readonly append: (
    record: RunRecord,
    changes: ReadonlyArray<RunChange>,
  ) => TaskEither<StoreError, ReadonlyArray<RunEvent>>;
  /** Events with a sequence greater than `after`, in order, at most `limit`. */
  readonly events: (
    id: string,
    query: { readonly after: number; readonly limit: number },
  ) => TaskEither<StoreError, ReadonlyArray<RunEvent>>;
  /** Generations with an index greater than `after`, every `every`-th of the run (by index) and the last, at most `first`. */
  readonly generations: (
    id: string,
    query: { readonly first: number; readonly after: number; readonly every: number },
  ) => TaskEither<StoreError, ReadonlyArray<GenerationStats>>;
  readonly remove: (id: string) => TaskEither<StoreError, void>;
  /** Emits the id of a run after its journal or record changed. Hot; carries no data, so that a slow reader holds nothing back. */
  readonly changed: Observable<string>;
}
