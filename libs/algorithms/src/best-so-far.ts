import type { Individual } from '@evorx/core';

/**
 * The best individual that a run has ever scored: `null` before there is one with finite scores, `undefined` where it
 * is not kept, since scores of different generations cannot be compared, or since the run goes on from a checkpoint
 * that does not hold it.
 *
 * @category Model
 */
export type BestSoFar<G> = Individual<G> | null | undefined;
