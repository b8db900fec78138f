import type { Gen } from './gen';

/**
 * Where standard normal numbers come from, by the thousand: drawn afresh ({@link freshNoise}), or out of a shared table
 * ({@link tableNoise}).
 *
 * @category Model
 */
export interface Noise {
  /** Adds `scale` times a standard normal number to every element of `to`. */
  readonly add: (gen: Gen, to: Float32Array, scale: number) => void;
}
