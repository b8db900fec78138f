import type { Bounds, GeneBounds, JsonCodec, Reals } from '@evorx/core';
import { boundsAt } from '../bounds/range';
import { readList } from './read-list';

const EVERYWHERE: Bounds = { lower: -Infinity, upper: Infinity };

/**
 * `size` real numbers as a list. A number is read where it is finite, also when it is rounded to what `make` makes
 * arrays of, and within the bounds; `clipped` then moves what rounding took out of them.
 */
export const realsJson = <G extends Reals>(
  size: number,
  bounds: GeneBounds | undefined,
  make: (size: number) => G,
  clipped: (gene: number, place: number) => number,
): JsonCodec<G> => {
  const rangeAt = (place: number): Bounds => (bounds === undefined ? EVERYWHERE : boundsAt(bounds, place));
  const rounded = make(1) instanceof Float32Array ? Math.fround : Number;
  const isGene = (gene: unknown, { lower, upper }: Bounds): gene is number =>
    typeof gene === 'number' &&
    Number.isFinite(gene) &&
    Number.isFinite(rounded(gene)) &&
    gene >= lower &&
    gene <= upper;
  return {
    toJson: (genome) => Array.from(genome, (gene) => (Number.isFinite(gene) ? gene : String(gene))),
    fromJson: (json) =>
      readList(
        json,
        size,
        (place) => {
          const { lower, upper } = rangeAt(place);
          return lower === -Infinity ? 'a finite number' : `a number from ${lower} to ${upper}`;
        },
        (gene, place) => (isGene(gene, rangeAt(place)) ? clipped(gene, place) : undefined),
        (genes) => {
          const genome = make(size);
          genome.set(genes);
          return genome;
        },
      ),
  };
};
