import { shapedByPlace } from './shaped-by-place';
import type { Shaping } from './shaping';

/**
 * Ranks from 0.5 (the best) to -0.5 (the worst), in equal steps; equals share the mean of theirs. `O(n log n)`.
 *
 * Source: Salimans et al., Evolution strategies as a scalable alternative to reinforcement learning (2017),
 * https://doi.org/10.48550/arXiv.1703.03864
 *
 * @category Fitness shaping
 * @example
 * import { centredRanks } from '@evorx/algorithms';
 *
 * const utilities = centredRanks([3, 1, 2, Infinity, Infinity]); // 0, 0.5, 0.25, -0.375, -0.375
 */
export const centredRanks: Shaping = shapedByPlace((place, size) =>
  // Of opposite places exactly opposite.
  size === 1 ? 0 : ((size - 1) / 2 - place) / (size - 1),
);
