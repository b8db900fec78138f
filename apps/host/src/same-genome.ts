import type { GeneArray, Representation } from '@evorx/core';

const isGenes = (genome: unknown): genome is GeneArray => ArrayBuffer.isView(genome);

const areEqual = (one: ArrayLike<number>, other: ArrayLike<number>, length: number): boolean => {
  for (let i = 0; i < length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
};

/**
 * Whether two genomes are the same; with NaN equal to NaN. Flat genomes are compared gene by gene, all others by the
 * bytes that their representation writes of them.
 *
 * @internal
 */
export const sameGenome =
  ({ codec }: Pick<Representation<unknown>, 'codec'>) =>
  (one: unknown, other: unknown): boolean => {
    if (one === other) return true;
    const [a, b] = isGenes(one) && isGenes(other) ? [one, other] : [codec.toBytes(one), codec.toBytes(other)];
    return a.length === b.length && areEqual(a, b, a.length);
  };

/**
 * Whether `genome` is the champion, or one that begins with its genes: an algorithm may keep further ones behind them,
 * as step sizes.
 *
 * @internal
 */
export const beginsWith =
  (representation: Pick<Representation<unknown>, 'codec'>) =>
  (champion: unknown, genome: unknown): boolean =>
    isGenes(champion) && isGenes(genome)
      ? champion.length <= genome.length && areEqual(champion, genome, champion.length)
      : sameGenome(representation)(champion, genome);
