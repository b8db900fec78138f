/**
 * What a problem takes in one generation, whatever the algorithm.
 *
 * @category Internals
 */
export interface Demand {
  /** Bytes that are held all the time: the process, its libraries, the data. */
  readonly resident: number;
  readonly geneBytes: number;
  /** How often a candidate is evaluated. */
  readonly images: number;
  /** Most bytes that evaluating one candidate takes; what it takes for several is limited. */
  readonly chunk: number;
}

/** Bytes. @internal */
export const MIB = 2 ** 20;

/** A process that evolves, with nothing else to hold. @internal */
export const BARE = 90 * MIB;
