import type { Generation, Indices } from '@evorx/core';
import type { Random } from '@evorx/random';

/**
 * A generation whose parents can be chosen: the state between {@link select} and {@link vary}. How many parents are needed is for the
 * variation to say, and so the choice is still to be made.
 *
 * @category Phases
 */
export interface Mating<G, M = undefined> {
  readonly generation: Generation<G, M>;
  /** How many children to make. */
  readonly children: number;
  /** Chooses that many parents, by position in the generation's population. */
  readonly choose: (count: number) => Random<Indices>;
}
