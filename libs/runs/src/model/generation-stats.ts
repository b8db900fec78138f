import type { FigureValues } from '@evorx/evolution';

/**
 * One generation in numbers: how far the run is, and the figures that the run has declared.
 *
 * @category Model
 */
export interface GenerationStats {
  readonly index: number;
  /** Candidates scored since the run's start. */
  readonly evaluations: number;
  /** How much of the run's budget is spent, in [0, 1]. */
  readonly progress: number;
  /** Milliseconds since the run's start, pauses left out, going on after a resume. */
  readonly elapsedMs: number;
  /** How much of the time since the generation before was spent on scoring candidates. */
  readonly evaluationMs: number;
  /** A value or null for each figure of `RunRecord.figures`. */
  readonly figures: FigureValues;
}
