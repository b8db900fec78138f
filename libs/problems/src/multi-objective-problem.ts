import type { Bounds, Objective, Vector } from '@evorx/core';
import type { Random } from '@evorx/random';

/**
 * Something to optimise for several objectives at once, of which the best compromises are known.
 *
 * @category Model
 */
export interface MultiObjectiveProblem<G> {
  readonly name: string;
  /** With the reference point that hypervolumes are measured from. */
  readonly objectives: ReadonlyArray<Objective>;
  /** An initial population of `count` genomes. */
  readonly init: (count: number) => Random<ReadonlyArray<G>>;
  /** The values of all objectives, by their names. */
  readonly evaluate: (genome: G) => Readonly<Record<string, number>>;
  /** The range of real genes. */
  readonly bounds: Bounds;
  /** `count` points of the best front there is, evenly spread in the first objective: one value an objective. */
  readonly front: (count: number) => ReadonlyArray<Vector>;
}
