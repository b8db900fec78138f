import type { Architecture } from '@evorx/neural';

/**
 * A network as it was saved: the weights as they are applied (the scale of the encoding included).
 *
 * @category Champion
 */
export interface Champion {
  readonly architecture: Architecture;
  readonly weights: Float32Array;
}

/**
 * A champion that cannot be written or read, in one line that names the file.
 *
 * @category Errors
 */
export interface ChampionError {
  readonly _tag: 'Unreadable' | 'Malformed';
  readonly file: string;
  readonly message: string;
}
