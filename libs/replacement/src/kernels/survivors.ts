import { concatScores, order, pickScores, type Indices, type Population, type Ranking, type Vector } from '@evorx/core';

/**
 * The best of a pool that holds all offspring and then the parents at `kept`, as positions in parents ++ offspring from best to worst;
 * among equals offspring come first, then the order of the pool.
 */
export const survivorsOf = (
  ranking: Ranking,
  parents: Population<unknown>,
  offspring: Population<unknown>,
  kept: Vector,
): Indices => {
  const pool = concatScores(offspring.scores, pickScores(kept)(parents.scores));
  const children = offspring.scores.size;
  return order(ranking(pool))
    .subarray(0, parents.scores.size)
    .map((place) => (place < children ? parents.scores.size + place : kept[place - children]!));
};

/** The best `count` parents, from best to worst: all of them where there are fewer. */
export const bestParents = (ranking: Ranking, parents: Population<unknown>, count: number): Uint32Array =>
  count <= 0 ? new Uint32Array(0) : order(ranking(parents.scores)).subarray(0, count);
