import type { Figure } from '@evorx/evolution';
import type { RunSpec } from '@evorx/recipe';
import type { Observable } from 'rxjs';
import type { GenerationStats } from '../model/generation-stats';
import type { Provenance } from '../model/provenance';
import type { RunResult } from '../model/run-result';

/**
 * What a host is asked to do: a new run, or one that goes on from a checkpoint.
 *
 * @category Ports
 */
export interface Job {
  readonly spec: RunSpec;
  /** A file to go on from; its recipe, seed and budget must be the spec's. */
  readonly resumeFrom: string | null;
  /** Where checkpoints are written (aside, then renamed); null for none. */
  readonly checkpointFile: string | null;
  /** Milliseconds between checkpoints; one is always written when the run stops. */
  readonly checkpointEveryMs: number;
  /**
   * Milliseconds between reports of the champion; where it is left out, only its genome is reported, once, at the
   * end.
   */
  readonly championEveryMs?: number;
  /** Where the champion is saved when a classifier's run ends, as a TensorFlow.js layers model; null for nowhere. */
  readonly championDirectory: string | null;
  /** Where MNIST is looked for first; null for the usual places. */
  readonly dataDirectory: string | null;
}

/**
 * What a host says while it works: plain data, small enough to send between processes.
 *
 * @category Ports
 */
export type HostMessage =
  /** The first message: the process that the run lives in. */
  | { readonly type: 'started'; readonly pid: number }
  /** Facts worth a line: where the data came from, which backend, a fallback. */
  | { readonly type: 'note'; readonly text: string }
  /** What the run needs is loaded; once, before its first generation. */
  | { readonly type: 'provenance'; readonly provenance: Provenance }
  /** What the generations that follow are measured by; once, before the first of them. At most `MOST_FIGURES`. */
  | { readonly type: 'figures'; readonly figures: ReadonlyArray<Figure> }
  /** Generations in order, several at a time where they are fast. */
  | { readonly type: 'generations'; readonly generations: ReadonlyArray<GenerationStats> }
  /** A checkpoint of that generation is on disk; the generations up to it have been said. */
  | { readonly type: 'checkpoint'; readonly generation: number; readonly file: string }
  /**
   * The checkpoint of that generation could not be written, for the reason in `message`; the next one is tried, and
   * the last one is still there.
   */
  | { readonly type: 'checkpointFailed'; readonly generation: number; readonly message: string }
  /** The champion of that generation, as a zip: see `@evorx/evaluation`. Of a classifier only. */
  | { readonly type: 'champion'; readonly generation: number; readonly bytes: Uint8Array }
  /** The genome of the champion of that generation, of every problem: see `decodeChampionGenome`. */
  | { readonly type: 'genome'; readonly generation: number; readonly bytes: Uint8Array }
  /** The first front of that generation, of several objectives: see `decodeFront`. */
  | { readonly type: 'front'; readonly generation: number; readonly bytes: Uint8Array }
  /** The last message of a run that ended by itself or was interrupted. */
  | { readonly type: 'result'; readonly result: RunResult }
  /** The last message of a run that could not go on. */
  | { readonly type: 'failed'; readonly message: string };

/**
 * Executes runs, in processes of their own or in this one. `launch` is cold: subscribing starts the run, unsubscribing
 * kills it. The stream completes after `result` or `failed`; it errors where the host died without either. When
 * `interrupt` emits, the host ends the generation at hand as soon as it can, writes a checkpoint, and sends a result
 * with the reason `interrupted`.
 *
 * @category Ports
 */
export interface RunHost {
  readonly launch: (job: Job, interrupt: Observable<unknown>) => Observable<HostMessage>;
}
