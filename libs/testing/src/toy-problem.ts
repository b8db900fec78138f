import { sphere, type Problem } from '@evorx/problems';
import type { Genes } from '@evorx/core';

/**
 * A problem that anything solves: the sphere in three dimensions, around 0.3, from [0, 1].
 *
 * @category Toys
 * @example
 * import { toyProblem } from '@evorx/testing';
 *
 * const score = toyProblem.score(Float32Array.of(0.3, 0.3, 0.3)); // all but 0
 */
export const toyProblem: Problem<Genes> = sphere({ dimension: 3, centre: 0.3, bounds: { lower: 0, upper: 1 } });
