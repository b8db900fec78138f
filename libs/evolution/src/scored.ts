import type { Generation, Population } from '@evorx/core';
import type { Rng } from '@evorx/random';

/**
 * A generation and its scored offspring: the state between {@link evaluate} and {@link replace}.
 *
 * @category Phases
 */
export interface Scored<G, M = undefined> {
  readonly generation: Generation<G, M>;
  readonly offspring: Population<G>;
  readonly rng: Rng;
}
