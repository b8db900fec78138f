import type { Statistics } from '@evorx/evolution';

/**
 * One generation in numbers, in the problem's own direction, with what only the run knows of it.
 *
 * @category Model
 */
export interface GenerationStats extends Statistics {
  /** The champion's validation accuracy, where it was measured in this generation. */
  readonly accuracy: number | null;
  /** Since the run's start, pauses left out, going on after a resume. */
  readonly elapsedMs: number;
  /** How much of the time since the generation before was spent on scoring candidates. */
  readonly evaluationMs: number;
}
