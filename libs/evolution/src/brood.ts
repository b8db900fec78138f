import type { Generation } from '@evorx/core';
import type { Rng } from '@evorx/random';

/**
 * A generation and its unscored children: the state between {@link vary} and {@link evaluate}.
 *
 * @category Phases
 */
export interface Brood<G, M = undefined> {
  readonly generation: Generation<G, M>;
  /** What is to be scored. */
  readonly brood: ReadonlyArray<G>;
  readonly rng: Rng;
}
