import type { Bounds, Objective } from '@evorx/core';
import type { Random } from '@evorx/random';

/**
 * Something to optimise, for one objective.
 *
 * @category Model
 */
export interface Task<G> {
  readonly name: string;
  readonly objective: Objective;
  /** An initial population of `count` genomes. */
  readonly init: (count: number) => Random<ReadonlyArray<G>>;
  readonly score: (genome: G) => number;
  /** By how much a genome violates the constraints, 0 where it is feasible; absent where there are no constraints. */
  readonly violation?: ((genome: G) => number) | undefined;
  /** The range of real genes, of which the initial ones are drawn. */
  readonly bounds?: Bounds | undefined;
}

/**
 * Something to optimise, of which the best is known.
 *
 * @category Model
 */
export interface Problem<G> extends Task<G> {
  /** The best score there is. */
  readonly optimum: number;
}
