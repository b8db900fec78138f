import type { Vector } from './vector';

/**
 * One individual by itself, apart from its population.
 *
 * @category Model
 */
export interface Individual<G> {
  readonly genome: G;
  /** Its scores: one value an objective, in the order of the objectives. */
  readonly values: Vector;
}
