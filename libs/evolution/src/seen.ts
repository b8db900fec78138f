import { concat, type Observation, pick, type Population } from '@evorx/core';
import { scoresOfOne } from './scores-of-one';

/** What observers that collect individuals look at. */
export type Seen<G> = Pick<Observation<G>, 'population' | 'bestSoFar'>;

/**
 * All that a state shows with its genome: the best individual ever scored, if it is kept, and the population, if its
 * genomes are.
 */
export const populationSeen = <G>({ population, bestSoFar }: Seen<G>): Population<G> => {
  const { genomes, scores } = population;
  const shown = genomes.length === scores.size ? population : pick([])(population);
  if (bestSoFar === undefined || bestSoFar === null) return shown;
  return concat({ genomes: [bestSoFar.genome], scores: scoresOfOne(scores, bestSoFar) }, shown);
};
