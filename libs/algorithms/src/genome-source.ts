import type { GenomeCodec, GeneVariation, Representation, Variation } from '@evorx/core';
import type { Random } from '@evorx/random';

/**
 * Where an algorithm gets its genomes from, how it varies them, and how it stores them: a representation, whose
 * textbook variations are the default, or each by itself.
 *
 * @category Strategies
 */
export type GenomeSource<G> =
  | {
      readonly representation: Representation<G>;
      /** In the order in which they are applied. Defaults to those of the representation. */
      readonly variations?: ReadonlyArray<Variation<G> | GeneVariation> | undefined;
      readonly init?: undefined;
      readonly genome?: undefined;
    }
  | {
      /** Draws that many initial genomes. */
      readonly init: (count: number) => Random<ReadonlyArray<G>>;
      /** How genomes are written into a checkpoint. */
      readonly genome: GenomeCodec<G>;
      /** In the order in which they are applied. */
      readonly variations: ReadonlyArray<Variation<G> | GeneVariation>;
      readonly representation?: undefined;
    };

/** The same three, whichever way they are given. @internal */
export const partsOfSource = <G>(
  source: GenomeSource<G>,
): {
  readonly init: (count: number) => Random<ReadonlyArray<G>>;
  readonly genome: GenomeCodec<G>;
  readonly variations: ReadonlyArray<Variation<G> | GeneVariation>;
} => {
  if (source.representation === undefined) return source;
  const { sample, codec, variations } = source.representation;
  return { init: sample, genome: codec, variations: source.variations ?? variations };
};
