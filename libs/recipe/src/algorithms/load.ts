/**
 * What an algorithm holds and does in one generation, counted in genomes.
 *
 * @category Internals
 */
export interface Load {
  /** Handed on from generation to generation, and written into a checkpoint. */
  readonly kept: number;
  /** Made anew in a generation. */
  readonly made: number;
  /** Evaluated, each on every image where there are images. */
  readonly scored: number;
}

/**
 * Algorithms that move one genome about: it, its average in twice the precision, its deviations, and the moments of
 * the optimiser.
 *
 * @category Internals
 */
export const SEARCH_KEPT = 6;
