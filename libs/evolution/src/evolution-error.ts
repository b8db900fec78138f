/**
 * A broken world, which ends a run: the one error a stream of this library makes by itself. (A genome that cannot be
 * scored is none: see {@link EvaluationFailure}.) `reason` says what is broken:
 *
 * - `NoState`: a step completed without a state.
 * - `NoScores`: an evaluator completed without scores.
 * - `WrongSize`: an evaluator gave scores for another number of genomes than there were.
 * - `EvaluatorFailed`: an evaluator of whole batches ended with an error, which is the `cause`.
 * - `TimedOut`: an evaluator did not answer within the deadline of `guarded`.
 * - `NoVariation`: the members of a first generation are all the point that they were sampled around, or the first
 *   step of a search moves no gene, as its rate is lost when genes are rounded.
 *
 * What a step throws by itself goes through as it is.
 *
 * @category Errors
 * @example
 * import { evolve, EvolutionError } from '@evorx/evolution';
 * import { EMPTY } from 'rxjs';
 *
 * evolve<number>(() => EMPTY)(0).subscribe({
 *   error: (error: unknown) => console.log(error instanceof EvolutionError && error.reason), // NoState
 * });
 */
export class EvolutionError extends Error {
  readonly _tag = 'EvolutionError';

  constructor(
    readonly reason: 'NoState' | 'NoScores' | 'WrongSize' | 'EvaluatorFailed' | 'TimedOut' | 'NoVariation',
    message: string,
    options?: { readonly cause: unknown },
  ) {
    super(message, options);
    this.name = 'EvolutionError';
  }
}
