import type { Vector } from '@evorx/core';

/**
 * Fitness shaping: from a ranking's keys (the smaller the better, `Infinity` for who failed) to utilities, the greater the better. They
 * are finite, sum to 0, and equals get equal ones, so that a generation of equals moves nothing.
 *
 * @category Model
 */
export type Shaping = (keys: Vector) => Float64Array;
