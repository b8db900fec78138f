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

<<<<<<< HEAD
/** Algorithms that move one genome about: it, its average in twice the precision, its deviations, and the moments of the optimiser. @internal */
=======
/** Algorithms that move one genome about: it, its average, its deviations, and the moments of the optimiser. @category Internals */
>>>>>>> 5f79e62 (Keep the types of the catalogue's rows, which its specs are checked against)
export const SEARCH_KEPT = 6;
