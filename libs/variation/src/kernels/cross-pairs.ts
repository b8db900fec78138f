import type { GeneArray, Permutation } from '@evorx/core';
import type { Gen } from '@evorx/random';

/**
 * Takes genomes in pairs, (0, 1), (2, 3) ..., draws once a pair, and with probability `rate` lets `cross` exchange
 * genes between the two, in place. An odd one at the end has no partner and is dropped.
 */
export const crossPairs = <G extends GeneArray | Permutation>(
  gen: Gen,
  genomes: ReadonlyArray<G>,
  rate: number,
  cross: (gen: Gen, first: G, second: G) => void,
): ReadonlyArray<G> => {
  for (let pair = 0; pair + 1 < genomes.length; pair += 2) {
    if (gen.chance(rate)) cross(gen, genomes[pair]!, genomes[pair + 1]!);
  }
  return genomes.length % 2 === 0 ? genomes : genomes.slice(0, -1);
};
