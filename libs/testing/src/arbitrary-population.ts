import type { Population, Scores } from '@evorx/core';
import * as fc from 'fast-check';
import { arbitraryScores } from './arbitrary-scores';

/** Individuals that are told apart by their number. */
const numbered = (scores: Scores): Population<number> => ({
  genomes: Array.from({ length: scores.size }, (_, i) => i),
  scores,
});

/**
 * A population whose genomes are the numbers 0, 1, 2 ..., with scores as by {@link arbitraryScores}; never empty unless asked for.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryPopulation } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryPopulation({ maxSize: 5 }), { seed: 1, numRuns: 3 });
 */
export const arbitraryPopulation = (
  options: Parameters<typeof arbitraryScores>[0] = {},
): fc.Arbitrary<Population<number>> => arbitraryScores({ minSize: 1, ...options }).map(numbered);

/**
 * Parents, and offspring with the same objectives: fewer, as many, or more.
 *
 * @category Arbitraries
 * @example
 * import { arbitraryFamily } from '@evorx/testing';
 * import * as fc from 'fast-check';
 *
 * const samples = fc.sample(arbitraryFamily(), { seed: 1, numRuns: 3 });
 */
export const arbitraryFamily = (): fc.Arbitrary<{
  readonly parents: Population<number>;
  readonly offspring: Population<number>;
}> =>
  fc.tuple(arbitraryPopulation(), arbitraryPopulation({ minSize: 0, maxSize: 20 })).map(([parents, offspring]) => ({
    parents,
    offspring: {
      genomes: offspring.genomes.map((genome) => parents.scores.size + genome),
      scores: { ...offspring.scores, objectives: parents.scores.objectives },
    },
  }));
