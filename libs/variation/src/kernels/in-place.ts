import type { GeneArray, Permutation } from '@evorx/core';
import { draw, type Gen, type Random } from '@evorx/random';

/**
 * A variation's two ways to be applied, from one kernel that writes into the genomes it is given and returns the
 * children among them: to copies of the parents, and to parents that are given up.
 */
export const inPlace = <Base extends GeneArray | Permutation>(
  kernel: <G extends Base>(gen: Gen, genomes: ReadonlyArray<G>) => ReadonlyArray<G>,
) => ({
  apply: <G extends Base>(parents: ReadonlyArray<G>): Random<ReadonlyArray<G>> =>
    draw((gen) =>
      kernel(
        gen,
        parents.map((parent) => parent.slice() as G),
      ),
    ),
  applyOwned: <G extends Base>(parents: ReadonlyArray<G>): Random<ReadonlyArray<G>> =>
    draw((gen) => kernel(gen, parents)),
});
