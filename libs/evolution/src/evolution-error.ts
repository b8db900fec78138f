/**
 * A part of a run that breaks its contract: the one error a stream of this library makes by itself. What evaluators and steps report goes
 * through as it is. `reason` says which contract: `NoState` (a step that completed without a state), `NoScores` (an evaluator that
 * completed without scores), `WrongSize` (scores for another number of genomes than there were).
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
    readonly reason: 'NoState' | 'NoScores' | 'WrongSize',
    message: string,
  ) {
    super(message);
    this.name = 'EvolutionError';
  }
}
