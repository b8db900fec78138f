import type { Random } from '@evorx/random';
import type { GeneArray } from './genes';
import type { Population } from './population';
import type { Indices } from './vector';

/**
 * Chooses `count` parents, by position. It reads scores, never genes, and so serves any genome.
 *
 * @category Model
 */
export type Selection<in G = unknown> = (count: number) => (population: Population<G>) => Random<Indices>;

/**
 * Turns parents into children. At least as many children come out of `apply` as were asked of `parentsFor`; the engine
 * drops the surplus. Parents are never written to, and every child owns its buffer.
 *
 * @category Model
 */
export interface Variation<G> {
  /** How many parents `apply` needs to make that many children. */
  readonly parentsFor: (children: number) => number;
  readonly apply: (parents: ReadonlyArray<G>) => Random<ReadonlyArray<G>>;
  /**
   * The same children as `apply` makes, of parents that nobody else holds: it may write into them. A variation has it
   * only if every child that it makes owns its buffer; two in a row that have it then copy once instead of twice.
   */
  readonly applyOwned?: ((parents: ReadonlyArray<G>) => Random<ReadonlyArray<G>>) | undefined;
}

/**
 * A variation for flat genomes of any kind: a `Variation<Genes>` and a `Variation<Bits>` in one. What takes variations
 * takes `Variation<G> | GeneVariation`, so that `G` is inferred from the others.
 *
 * @category Model
 */
export interface GeneVariation {
  readonly parentsFor: (children: number) => number;
  readonly apply: <G extends GeneArray>(parents: ReadonlyArray<G>) => Random<ReadonlyArray<G>>;
  readonly applyOwned?: (<G extends GeneArray>(parents: ReadonlyArray<G>) => Random<ReadonlyArray<G>>) | undefined;
}

/**
 * Chooses who lives on: positions in parents ++ offspring, in the order of the next population.
 *
 * @category Model
 */
export type Replacement<in G = unknown> = (parents: Population<G>, offspring: Population<G>) => Random<Indices>;

/**
 * Genomes that were made of a population, not scored yet.
 *
 * @category Model
 */
export interface Offspring<out G> {
  readonly genomes: ReadonlyArray<G>;
}

/**
 * Makes `count` offspring of a population, which it sees with its scores and its positions, and of what the run
 * remembers. `breed` makes one of a selection and variations.
 *
 * @category Model
 */
export type Reproduction<G, in M = unknown> = (
  count: number,
) => (population: Population<G>, memory: M) => Random<Offspring<G>>;

/**
 * Chooses who lives on, and what the run remembers from then on: positions in parents ++ offspring, in the order of the
 * next population, and the next memory. A {@link Replacement} is one that remembers nothing.
 *
 * @category Model
 */
export type Survival<in G, in out M> = (
  parents: Population<G>,
  offspring: Population<G>,
  memory: M,
) => Random<readonly [Indices, M]>;
