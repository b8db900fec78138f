import { scoresOf, type Objective, type Population } from '@evorx/core';

/**
 * A population with these scores, whose genomes are the numbers 0, 1, 2 ...
 *
 * @category Toys
 */
export const toyPopulation = (
  values: ReadonlyArray<number>,
  direction: Objective['direction'] = 'maximise',
): Population<number> => ({
  genomes: values.map((_, i) => i),
  scores: scoresOf({ name: 'toy', direction })(values),
});
