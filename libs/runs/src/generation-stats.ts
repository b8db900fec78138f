/**
 * One generation in numbers, in the problem's own direction, over finite scores (`invalid` counts the others; null where none is finite).
 *
 * @category Model
 */
export interface GenerationStats {
  readonly index: number;
  readonly evaluations: number;
  readonly progress: number;
  readonly best: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly worst: number | null;
  readonly deviation: number | null;
  readonly diversity: number | null;
  readonly invalid: number;
  /** The champion's validation accuracy, where it was measured in this generation. */
  readonly accuracy: number | null;
  /** Since the run's start, pauses left out, going on after a resume. */
  readonly elapsedMs: number;
}
