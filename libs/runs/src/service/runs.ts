import { type Recipe, type RecipeError, type RunOptions, type RunSpec, type Catalogue } from '@evorx/recipe';
import type { Either } from 'fp-ts/Either';
import type { Task } from 'fp-ts/Task';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Observable } from 'rxjs';
import type { RunHost } from '../host/host';
import type { Lane } from './lane';
import type { RunRecord, RunState } from '../model/run-record';
import type { RunPage, RunStore } from '../store/run-store';
import type { RunsError } from '../store/runs-error';

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
  /** What recipes may name; what evorx brings unless given. */
  readonly catalogue?: Catalogue | undefined;
  /**
   * Where hosts and this service hand checkpoints to each other, every launch of a run in `<directory>/<id>/<launch>/`.
   * Nothing in it outlasts a launch.
   */
  readonly directory: string;
  /** What may be too much for this machine; everything is admitted where it is left out. */
  readonly admit?: (recipe: Recipe) => Either<RecipeError, unknown>;
  /** Which runs compete for places, and for how many; a pure function. */
  readonly lane: (spec: RunSpec) => Lane;
  readonly checkpointEveryMs: number;
  /** Milliseconds between the champions that are kept of a live run; 5 seconds where it is left out. */
  readonly championEveryMs?: number;
  /**
   * What a run says is gathered for that long before it is written, milliseconds; written at once where it is left out.
   */
  readonly writeEveryMs?: number;
  /**
   * When it emits, runs are taken over whose process is gone, as {@link Runs.recover} does; never where it is left out.
   */
  readonly sweep?: Observable<unknown>;
  /**
   * How long a command waits for the process that executes the run, where that is another; 10 seconds where it is left
   * out.
   */
  readonly patienceMs?: number;
  /** Where MNIST is looked for first. */
  readonly dataDirectory?: string | null;
  /** Facts for an operator's log: where the data came from, a host that was restarted. */
  readonly log?: (entry: { readonly run: string | null; readonly text: string }) => void;
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
   * A new run with the recipe of another, and these options over it, as in `start`; seed and `stopAt` are the other's
   * where none is given. With nothing changed it makes the same generations.
   */
  readonly clone: (
    id: string,
    options: Omit<RunOptions, 'preset' | 'problem' | 'recipe'> & { readonly name?: string | undefined },
  ) => TaskEither<RunsError, RunRecord>;
  /**
   * Gives a run another name, or none; whatever state it is in, and whoever executes it. At most 200 characters,
   * without the space around them.
   */
  readonly rename: (id: string, name: string | null) => TaskEither<RunsError, RunRecord>;
  /** Waits until the host has written its checkpoint and is gone. A run that ends meanwhile is an `InvalidState`. */
  readonly pause: (id: string) => TaskEither<RunsError, RunRecord>;
  /**
   * Goes on from the checkpoint, or waits as QUEUED for a place. A run that has failed goes on from its last
   * checkpoint; one that has none is an `InvalidState`.
   */
  readonly resume: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Kills the host. */
  readonly cancel: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Forgets a run that has ended, with all that is kept of it. */
  readonly remove: (id: string) => TaskEither<RunsError, RunRecord>;
  readonly get: (id: string) => TaskEither<RunsError, RunRecord>;
  /** Newest first. */
  readonly list: (query: {
    readonly first: number;
    readonly after?: string | undefined;
    readonly state?: RunState | undefined;
  }) => TaskEither<RunsError, RunPage>;
  /** How many runs go before one that waits for a place here; null for any other. */
  readonly place: (id: string) => number | null;
  /**
   * The runs that go on here without new checkpoints, since these cannot be written or kept for the time being, and
   * why.
   */
  readonly unsaved: () => ReadonlyArray<{ readonly run: string; readonly reason: string }>;
  /**
   * The ids of the runs that have the places that one waits for here, one of which has to end or pause first; null
   * for any other.
   */
  readonly waitingFor: (id: string) => ReadonlyArray<string> | null;
  /**
   * Queues the runs again that are QUEUED or RUNNING and executed by nobody: those of a service that stopped, and of
   * one whose process is gone. To be called at the start.
   */
  readonly recover: () => TaskEither<RunsError, ReadonlyArray<RunRecord>>;
  /**
   * Launches nothing more, has every host write its checkpoint, and waits for them, at most that many milliseconds;
   * then kills the rest. The runs stay RUNNING in the store, for `recover`.
   */
  readonly shutdown: (deadlineMs: number) => Task<void>;
}
