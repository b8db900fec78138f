/**
 * A column of numbers that is only read. Every array of numbers is one, typed or not; what evorx makes by itself is a typed
 * array underneath.
 *
 * @category Model
 */
export interface Vector extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * Positions in a population (or in parents ++ offspring, for a replacement): whole numbers from 0.
 *
 * @category Model
 */
export type Indices = Vector;
