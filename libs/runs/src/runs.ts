import type { RunOptions } from '@evorx/recipe';
import type { Task } from 'fp-ts/Task';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { RunHost } from './host';
import type { RunRecord, RunState } from './run-record';
import type { RunPage, RunStore } from './run-store';
import type { RunsError } from './runs-error';

/**
 * What a service of runs is made of.
 *
 * @category Ports
 */
export interface RunsOptions {
  readonly store: RunStore;
  readonly host: RunHost;
  /** A fresh identifier. */
  readonly ids: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The seed of a run that was given none: 0 to 2^31-1. */
  readonly seeds: () => number;
  /** Where runs keep their files, each in `<directory>/<id>/`: see {@link runFiles}. */
  readonly directory: string;
  /** How many runs may be in a host at once; the others wait as QUEUED. At least 1. */
  readonly concurrency: number;
  readonly checkpointEveryMs: number;
  /** Where MNIST is looked for first. */
  readonly dataDirectory?: string | null;
  /** Facts for an operator's log: where the data came from, a host that was restarted. */
  readonly log?: (entry: { readonly run: string; readonly text: string }) => void;
}

/**
 * The runs of one service: every command is lazy, does nothing twice, and answers with the run as it then is.
 *
 * @category Service
 */
export interface Runs {
  /** Checks the options, creates the run, and launches it as soon as there is a place. */
  readonly start: (options: RunOptions & { readonly name?: string | undefined }) => TaskEither<RunsError, RunRecord>;
  /**
   * A new run with the recipe of another, and these options over it: `seed`, budgets and overrides as in `start`; the seed is the other's where
   * none is given.
   */
  readonly clone: (
    id: string,
    options: Omit<RunOptions, 'preset' | 'problem' | 'recipe'> & { readonly name?: string | undefined },
  ) => TaskEither<RunsError, RunRecord>;
  /** Gives a run another name, or none; whatever state it is in. */
  readonly rename: (id: string, name: string | null) => TaskEither<RunsError, RunRecord>;
  /** Waits until the host has written its checkpoint and is gone. A run that ends meanwhile is an `InvalidState`. */
  readonly pause: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Goes on from the checkpoint, or waits as QUEUED for a place. */
  readonly resume: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Kills the host. */
  readonly cancel: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Forgets a run that has ended, with its files. */
  readonly remove: (id: string) => TaskEither<RunsError, RunRecord>;
  readonly get: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Newest first. */
  readonly list: (query: {
    readonly first: number;
    readonly after?: string | undefined;
    readonly state?: RunState | undefined;
  }) => TaskEither<RunsError, RunPage>;
  /** Queues the runs again that were QUEUED or RUNNING when the service last stopped; to be called once, at the start. */
  readonly recover: () => TaskEither<RunsError, ReadonlyArray<RunRecord>>;
  /**
   * Launches nothing more, has every host write its checkpoint, and waits for them, at most that many milliseconds; then kills the rest.
   * The runs stay RUNNING in the store, for `recover`.
   */
  readonly shutdown: (deadlineMs: number) => Task<void>;
}
