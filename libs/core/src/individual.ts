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
  /** By how much it violates the constraints of the problem; absent where there are none. */
  readonly violation?: number | undefined;
}
