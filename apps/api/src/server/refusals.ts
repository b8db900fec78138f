import type { Reason } from './guard';

/**
 * Told of each request that is refused.
 *
 * @category Security
 */
export type Refusals = (reason: Reason) => void;
