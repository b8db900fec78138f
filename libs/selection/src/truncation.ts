import { byObjective, order, type Ranking, type Selection, numberIn, requireOption, wholeNumber } from '@evorx/core';
import { draw } from '@evorx/random';

const FRACTION = numberIn({ above: 0, max: 1 });
const COUNT = wholeNumber({ min: 1 });

/**
 * Truncation selection: only the best individuals become parents, each equally likely; parents are drawn independently,
 * with replacement, so that two in a row may be the same individual. At the cut, equals are taken in the order of the
 * population. O(n log n + count).
 *
 * Throws `OptionError` unless `fraction` is in (0, 1] (it is rounded to whole individuals, at least one), or `count` a
 * whole number from 1 (at most all are taken). Precondition: the population is not empty.
 *
 * Source: Muehlenbein and Schlierkamp-Voosen, Predictive models for the breeder genetic algorithm (1993),
 * https://doi.org/10.1162/evco.1993.1.1.25
 *
 * @category Selections
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { truncation } from '@evorx/selection';
 *
 * const scores = scoresOf({ name: 'height', direction: 'maximise' })([1, 2, 3, 4]);
 * const [parents] = truncation({ fraction: 0.5 })(10)({ genomes: ['a', 'b', 'c', 'd'], scores })(seed(1)); // 2 and 3 only
 */
export const truncation = ({
  ranking = byObjective(0),
  ...share
}: {
  readonly ranking?: Ranking | undefined;
} & (
  | {
      /** The share of the population that may become parents. */
      readonly fraction: number;
    }
  | {
      /** How many individuals may become parents. */
      readonly count: number;
    }
)): Selection => {
  if ('fraction' in share) requireOption('truncation', 'fraction', share.fraction, FRACTION);
  else requireOption('truncation', 'count', share.count, COUNT);
  return (count) =>
    ({ scores }) =>
      draw((gen) => {
        const ranks = order(ranking(scores));
        const wanted = 'fraction' in share ? Math.round(share.fraction * ranks.length) : share.count;
        const eligible = Math.max(1, Math.min(wanted, ranks.length));
        const parents = new Uint32Array(count);
        for (let i = 0; i < count; i++) parents[i] = ranks[gen.below(eligible)]!;
        return parents;
      });
};
