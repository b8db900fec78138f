import { byObjective, order, type Ranking, type Selection, type Vector, numberIn, requireOption } from '@evorx/core';
import { draw } from '@evorx/random';

/** Chances of being chosen, summed up in the order of the ranks; individuals with equal keys share what their ranks would get. */
const cumulativeChances = (keys: Vector, ranks: Vector, pressure: number): Float64Array => {
  const n = ranks.length;
  const chance = (rank: number): number => (n === 1 ? 1 : (pressure - (2 * (pressure - 1) * rank) / (n - 1)) / n);
  const cumulative = new Float64Array(n);
  let sum = 0;
  for (let first = 0, next = 0; first < n; first = next) {
    for (next = first + 1; next < n && keys[ranks[next]!] === keys[ranks[first]!]; next++);
    const shared = chance((first + next - 1) / 2);
    for (let rank = first; rank < next; rank++) cumulative[rank] = sum += shared;
  }
  return cumulative;
};

/** The first rank whose sum is above `point`; the last where rounding left none. */
const rankAt = (cumulative: Float64Array, point: number): number => {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
};

const PRESSURE = numberIn({ min: 1, max: 2 });

/**
 * Linear ranking selection: the chance of an individual falls linearly with its rank, from `pressure` / n for the best to
 * (2 - `pressure`) / n for the worst, whatever the distances between scores. Equals share their chances. Parents are drawn
 * independently, with replacement. O((n + count) log n).
 *
 * Throws `OptionError` unless `pressure` is in [1, 2]; 1 is uniform. Precondition: the population is not empty.
 *
 * Source: Baker, Adaptive selection methods for genetic algorithms (1985); analysed in Blickle and Thiele, A comparison of selection
 * schemes used in evolutionary algorithms (1996), https://doi.org/10.1162/evco.1996.4.4.361
 *
 * @category Selections
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { rank } from '@evorx/selection';
 *
 * const scores = scoresOf({ name: 'cost', direction: 'minimise' })([1, 20, 300]);
 * const [parents] = rank({ pressure: 1.5 })(10)({ genomes: ['a', 'b', 'c'], scores })(seed(1));
 */
export const rank = ({
  ranking = byObjective(0),
  pressure = 2,
}: {
  readonly ranking?: Ranking | undefined;
  /** How many children the best individual expects, where there are as many parents as individuals. */
  readonly pressure?: number | undefined;
} = {}): Selection => {
  requireOption('rank', 'pressure', pressure, PRESSURE);
  return (count) =>
    ({ scores }) =>
      draw((gen) => {
        const keys = ranking(scores);
        const ranks = order(keys);
        const cumulative = cumulativeChances(keys, ranks, pressure);
        const parents = new Uint32Array(count);
        for (let i = 0; i < count; i++) parents[i] = ranks[rankAt(cumulative, gen.double())]!;
        return parents;
      });
};
