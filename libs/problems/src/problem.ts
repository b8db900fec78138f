import type { Objective } from '@evorx/core';
import type { Random } from '@evorx/random';

/**
 * Something to optimise, of which the best is known.
 *
 * @category Model
 */
export interface Problem<G> {
  readonly name: string;
  readonly objective: Objective;
  /** An initial population of `count` genomes. */
  readonly init: (count: number) => Random<ReadonlyArray<G>>;
  readonly score: (genome: G) => number;
  /** The best score there is. */
  readonly optimum: number;
}
