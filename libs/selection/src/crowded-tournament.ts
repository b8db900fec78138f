import { byCrowding, requireOption, type Selection, wholeNumber } from '@evorx/core';
import { tournament } from './tournament';

const SIZE = wholeNumber({ min: 1 });

/**
 * Crowded tournament selection, for several objectives: each parent is the best of `size` individuals drawn at random,
 * by front, and in the same front by crowding distance, the least crowded first; the first drawn among equals.
 * O(m n^2 + count * size) for n individuals with m objectives.
 *
 * Throws `OptionError` unless `size` is a whole number from 1; one beyond the population means all of it. Precondition:
 * the population is not empty.
 *
 * Source: Deb, Pratap, Agarwal and Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II (2002),
 * https://doi.org/10.1109/4235.996017
 *
 * @category Selections
 * @example
 * import { seed } from '@evorx/random';
 * import { crowdedTournament } from '@evorx/selection';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const scores = { objectives, size: 3, values: [1, 2, 5, 9, 3, 1] };
 * const [parents] = crowdedTournament()(10)({ genomes: ['a', 'b', 'c'], scores })(seed(1));
 */
export const crowdedTournament = ({
  size = 2,
}: {
  /** Contestants in a tournament: the more, the stronger the pressure. */
  readonly size?: number | undefined;
} = {}): Selection => {
  requireOption('crowdedTournament', 'size', size, SIZE);
  return tournament({ size, ranking: byCrowding });
};
