import type { Generation } from '@evorx/core';
import type { BestSoFar } from './best-so-far';

/**
 * The state of a generational algorithm: a generation that remembers the best individual ever scored.
 *
 * @category Model
 */
export type GenerationalState<G> = Generation<G, BestSoFar<G>>;
