import type { Figure } from '@evorx/evolution';
import type { RunSpec } from '@evorx/recipe';
import type { Provenance } from './provenance';
import type { RunResult } from './run-result';

/** @category Model */
export type RunState = 'QUEUED' | 'RUNNING' | 'PAUSED' | 'FINISHED' | 'CANCELLED' | 'FAILED';

/**
 * A run as it is now.
 *
 * @category Model
 */
export interface RunRecord {
  readonly id: string;
  readonly name: string | null;
  readonly state: RunState;
  readonly spec: RunSpec;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The run whose recipe this one was made from; null where it was not cloned. */
  readonly clonedFrom: string | null;
  /** Null until a host has loaded what the run needs. */
  readonly provenance: Provenance | null;
  /** What its generations are measured by, in this order; empty until a host has begun with the first. */
  readonly figures: ReadonlyArray<Figure>;
  /** The last generation's index, -1 before the first. */
  readonly generation: number;
  readonly evaluations: number;
  /** Of the last generation. */
  readonly best: number | null;
  /** The best ever found; null where scores of different generations cannot be compared. */
  readonly bestSoFar: number | null;
  /** The last validation accuracy measured. */
  readonly accuracy: number | null;
  readonly progress: number;
  /** Of the last generation: milliseconds of work since the start, pauses left out. */
  readonly elapsedMs: number;
  readonly result: RunResult | null;
  /** What went wrong, where the state is FAILED. */
  readonly error: string | null;
}
