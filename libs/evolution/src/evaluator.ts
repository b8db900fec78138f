import type { Scores } from '@evorx/core';
import type { Rng } from '@evorx/random';
import type { Observable } from 'rxjs';
import type { OnFailure } from './evaluation-failure';

/**
 * Everything that is scored in one generation, at once, and what a scorer may depend on.
 *
 * @category Model
 */
export interface Batch<out G> {
  readonly genomes: ReadonlyArray<G>;
  /** The batch's own generator: the whole generation sees the same mini-batch, and so does a resumed run. */
  readonly rng: Rng;
  /** The index of the generation that the genomes are scored for. */
  readonly generation: number;
  /** How much of the budget is spent, in [0, 1]: what a growing mini-batch follows. */
  readonly progress: number;
  /**
   * The position of the first genome among all that are scored in the generation, for a batch that is a part of them.
   * Defaults to 0.
   */
  readonly offset?: number | undefined;
}

/**
 * What {@link guarded} puts around the scoring of each genome.
 *
 * @category Evaluators
 */
export interface Guarding {
  /** The same work with a deadline and retries. */
  readonly attempt: <A>(work: Observable<A>) => Observable<A>;
  readonly onFailure: OnFailure;
}

/**
 * The one effect of a run: scores a batch. Cold; emits exactly one `Scores` with one row a genome, then completes;
 * stops working when unsubscribed. A genome that fails scores NaN; an error means that the world is broken, and ends
 * the run.
 *
 * @category Model
 */
export interface Evaluator<in G> {
  (batch: Batch<G>): Observable<Scores>;
  /** The same evaluator with a guard around every genome, where it scores each by itself. */
  readonly guardEach?: ((guarding: Guarding) => Evaluator<G>) | undefined;
}
