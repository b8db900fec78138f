import { floatAtLeast } from './float-at-least';

/**
 * The largest number of single precision that is not above another: what an upper bound becomes for a `Float32Array`.
 * NaN of NaN.
 *
 * @category Kernels
 * @example
 * import { floatAtMost } from '@evorx/random';
 *
 * const upper = floatAtMost(0.1); // 0.09999999403953552
 */
export const floatAtMost = (value: number): number => -floatAtLeast(-value);
