import { scoresOf, type Objective, type Population } from '@evorx/core';

/**
 * A population with these scores, whose genomes are the numbers 0, 1, 2 ...
 *
 * @category Toys
 * @example
 * import { toyPopulation } from '@evorx/testing';
 *
 * const { genomes, scores } = toyPopulation([5, 1, 4]); // genomes 0, 1, 2; the best is 0
 */
export const toyPopulation = (
  values: ReadonlyArray<number>,
  direction: Objective['direction'] = 'maximise',
): Population<number> => ({
  genomes: values.map((_, i) => i),
  scores: scoresOf({ name: 'toy', direction })(values),
});
