import type { TaskEither } from 'fp-ts/TaskEither';
import type { Option } from 'fp-ts/Option';
import type { Observable } from 'rxjs';
import type { Attachment, AttachmentKind } from '../model/attachment';
import type { Bucket } from '../model/bucket';
import type { GenerationStats } from '../model/generation-stats';
import type { RunChange, RunEvent } from '../model/run-event';
import type { RunRecord, RunState } from '../model/run-record';
import type { StoreError } from './store-error';

/** A page of runs, newest first. @category Model */
export interface RunPage {
  readonly runs: ReadonlyArray<RunRecord>;
  readonly hasMore: boolean;
}

/**
 * What somebody asks of a run that another process executes.
 *
 * @category Model
 */
export interface Asked {
  readonly id: string;
  readonly wish: 'pause' | 'cancel';
}

/**
 * Where runs and their journals are kept, for one process or for several. What a reader has been told is what is kept.
 * A run has one writer at a time: the store that created or claimed it, until that store is closed or its process is
 * gone.
 *
 * @category Ports
 */
export interface RunStore {
  /** The run is this store's then. */
  readonly create: (record: RunRecord) => TaskEither<StoreError, void>;
  readonly get: (id: string) => TaskEither<StoreError, Option<RunRecord>>;
  /** Newest first; `after` is the id of the last run of the page before (an empty page where there is no such run). */
  readonly list: (query: {
    readonly first: number;
    readonly after?: string | undefined;
    readonly state?: RunState | undefined;
  }) => TaskEither<StoreError, RunPage>;
  /** How many runs are in each state; states without a run may be left out. */
  readonly count: () => TaskEither<StoreError, Readonly<Partial<Record<RunState, number>>>>;
  /**
   * Appends changes to the run's journal, keeps attachments and replaces its record but for the name, in one
   * transaction. Gives the events with their sequence numbers. Of each kind of attachment at most `ATTACHMENTS_KEPT`
   * are kept: the newest, of fronts also some of before. Attachments without changes leave the record as it is: they
   * may be large, and other appends may go on meanwhile. A failure where the run is another store's.
   */
  readonly append: (
    record: RunRecord,
    changes: ReadonlyArray<RunChange>,
    attachments?: ReadonlyArray<Attachment>,
  ) => TaskEither<StoreError, ReadonlyArray<RunEvent>>;
  /** Replaces the name alone, whoever executes the run. Nothing where there is no such run. */
  readonly rename: (id: string, name: string | null) => TaskEither<StoreError, void>;
  /** Events with a sequence greater than `after`, in order, at most `limit`. */
  readonly events: (
    id: string,
    query: { readonly after: number; readonly limit: number },
  ) => TaskEither<StoreError, ReadonlyArray<RunEvent>>;
  /**
   * Generations with an index greater than `after`, every `every`-th of the run (by index) and the last, at most
   * `first`.
   */
  readonly generations: (
    id: string,
    query: { readonly first: number; readonly after: number; readonly every: number },
  ) => TaskEither<StoreError, ReadonlyArray<GenerationStats>>;
  /**
   * Generations with an index of `from` or more, in buckets of `size` generations, at most `limit` buckets; `from` is a
   * multiple of `size`. With the ranges of the figures with these keys, of all that the run has declared where there
   * are none; what it has not declared is left out.
   */
  readonly buckets: (
    id: string,
    query: {
      readonly size: number;
      readonly from: number;
      readonly limit: number;
      readonly keys?: ReadonlyArray<string> | undefined;
    },
  ) => TaskEither<StoreError, ReadonlyArray<Bucket>>;
  /** The attachments of a kind, newest first, without their bytes. */
  readonly attachments: (
    id: string,
    kind: AttachmentKind,
  ) => TaskEither<StoreError, ReadonlyArray<{ readonly generation: number; readonly size: number }>>;
  readonly attachment: (
    id: string,
    kind: AttachmentKind,
    generation: number,
  ) => TaskEither<StoreError, Option<Attachment>>;
  readonly remove: (id: string) => TaskEither<StoreError, void>;
  /**
   * Makes this store the writer of a run that has none, whose writer is gone, or that is neither QUEUED nor RUNNING, so
   * that nobody works on it; whether it is the writer now.
   */
  readonly claim: (id: string) => TaskEither<StoreError, boolean>;
  /** Leaves a wish for the writer of a run. */
  readonly ask: (asked: Asked) => TaskEither<StoreError, void>;
  /** Wishes that others left for runs of this store, each once. Hot. */
  readonly asked: Observable<Asked>;
  /**
   * Emits the id of a run after its journal or record changed, by this process at once and by another soon. Hot;
   * carries no data, so that a slow reader holds nothing back.
   */
  readonly changed: Observable<string>;
  /**
   * Whether the store can be read and written now; it answers without waiting for one that is unavailable. This is
   * where a service takes from whether it is ready, and why not.
   */
  readonly ready: () => TaskEither<StoreError, void>;
  /**
   * Emits why the store is broken for good, where it is: nothing that is asked of it will be done any more. Replayed
   * to whoever comes later. Missing in stores that cannot break.
   */
  readonly broken?: Observable<StoreError> | undefined;
  /** Gives up the runs of this store and its connections; whatever is asked of it afterwards fails. */
  readonly close: () => TaskEither<StoreError, void>;
}
