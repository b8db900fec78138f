import type { Genes, Scores } from '@evorx/core';
import type { Rng } from '@evorx/random';
import type { Observable } from 'rxjs';

/**
 * What is asked about a point of the search space.
 *
 * @category Model
 */
export interface Probe {
  /** The point; only to be read. */
  readonly centre: Genes;
  /** The probe's own generator: for a mini-batch, and for directions. */
  readonly rng: Rng;
  /** The index of the generation that is being made. */
  readonly generation: number;
  /** How much of the budget was spent before it, in [0, 1]. */
  readonly progress: number;
}

/**
 * What perturbing or differentiating a point tells.
 *
 * @category Model
 */
export interface Estimate {
  /** Of the loss that is minimised, one number a gene. */
  readonly gradient: Genes;
  /** Of the members that were looked at, for observers. */
  readonly scores: Scores;
  /** Those members, in the order of the scores; absent where they have never been made one by one. */
  readonly members?: ReadonlyArray<Genes> | undefined;
  /** Candidates scored. */
  readonly evaluations: number;
}

/**
 * Estimates the gradient at a point: by perturbing it, or by back-propagation. Cold; emits exactly one estimate, then completes; stops
 * working when unsubscribed. A gradient that is not finite means that the point could not be estimated; an error means that the world is
 * broken, and ends the run.
 *
 * @category Model
 */
export type Estimator = (probe: Probe) => Observable<Estimate>;
