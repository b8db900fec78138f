import { isDeepStrictEqual } from 'node:util';

/**
 * Whether two values are equal through and through: NaN equals NaN, typed arrays go by type and content.
 *
 * @category Laws
 */
export const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
