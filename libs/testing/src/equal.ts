import { isDeepStrictEqual } from 'node:util';

/**
 * Whether two values are equal through and through: NaN equals NaN, typed arrays go by type and content.
 *
 * @category Laws
 * @example
 * import { equal } from '@evorx/testing';
 *
 * const same = equal(Float32Array.of(NaN), Float32Array.of(NaN)); // true
 */
export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
