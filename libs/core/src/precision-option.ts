import type { Accepted } from '@evorx/random';

/**
 * Bits of a real gene: 32 or 64.
 *
 * @category Options
 * @example
 * import { precisionOption } from '@evorx/core';
 *
 * const half = precisionOption.includes(16); // false
 */
export const precisionOption: Accepted = { includes: (value) => value === 32 || value === 64, text: '32 or 64' };
