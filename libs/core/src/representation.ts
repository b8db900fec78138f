import type { Random } from '@evorx/random';
import type { Bounds } from './genes';
import type { GenomeCodec } from './genome-codec';
import type { JsonCodec } from './json-codec';
import type { Variation } from './operators';

/**
 * Closed ranges of genes: one for all of them, or one for each gene, in the order of the genes.
 *
 * @category Model
 */
export type GeneBounds = Bounds | ReadonlyArray<Bounds>;

/**
 * What a genome is: how genomes are drawn, written, read, compared, and varied. Everything else, from selection to
 * checkpoints, serves genomes of every kind through it.
 *
 * @category Model
 */
export interface Representation<G> {
  /** `real`, `bits`, `integers`, `permutation`, `choices`, `record`, or the name of a user's own. */
  readonly kind: string;
  /** Genes in a genome. */
  readonly size: number;
  /** Draws that many genomes. */
  readonly sample: (count: number) => Random<ReadonlyArray<G>>;
  /** Genomes as bytes, in checkpoints. */
  readonly codec: GenomeCodec<G>;
  /** Genomes as people, results and APIs see them; checked when they are read. */
  readonly json: JsonCodec<G>;
  /** Of real and integer genes that are bounded. */
  readonly bounds?: GeneBounds | undefined;
  /** How far apart two genomes are: 0 for equal ones, symmetric. */
  readonly distance?: ((a: G, b: G) => number) | undefined;
  /** The nearest genome of this kind, a copy: genes beyond their bounds are moved onto them. NaN stays. */
  readonly repair?: ((genome: G) => G) | undefined;
  /**
   * Uniform random variation: each gene is drawn anew with probability `rate`, as `sample` draws it; with 1 / size
   * where no rate is given. Of a permutation, whose genes are not independent, places are exchanged with random ones.
   */
  readonly reset?: ((rate?: number) => Variation<G>) | undefined;
  /** The textbook variations of this kind, in the order in which they are applied: a crossover, then a mutation. */
  readonly variations: ReadonlyArray<Variation<G>>;
}
