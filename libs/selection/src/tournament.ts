import { byObjective, type Ranking, type Selection, requireOption, wholeNumber } from '@evorx/core';
import { draw } from '@evorx/random';

const SIZE = wholeNumber({ min: 1 });

/**
 * Tournament selection: each parent is the best of `size` individuals drawn at random, the first drawn among equals.
 * Tournaments are independent of each other; inside one, contestants are distinct unless drawn with `replacement`.
 * O(count * size).
 *
 * Throws `OptionError` unless `size` is a whole number from 1; without replacement, one beyond the population means
 * all of it. Precondition: the population is not empty.
 *
 * Source: Blickle and Thiele, A comparison of selection schemes used in evolutionary algorithms (1996),
 * https://doi.org/10.1162/evco.1996.4.4.361
 *
 * @category Selections
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { tournament } from '@evorx/selection';
 *
 * const scores = scoresOf({ name: 'height', direction: 'maximise' })([1, 2, 3, 4]);
 * const [parents] = tournament({ size: 2 })(10)({ genomes: ['a', 'b', 'c', 'd'], scores })(seed(1));
 */
export const tournament = ({
  size = 2,
  ranking = byObjective(0),
  replacement = false,
}: {
  /** Contestants in a tournament: the more, the stronger the pressure. */
  readonly size?: number | undefined;
  readonly ranking?: Ranking | undefined;
  /** Whether one individual may be drawn into a tournament more than once. */
  readonly replacement?: boolean | undefined;
} = {}): Selection => {
  requireOption('tournament', 'size', size, SIZE);
  return (count) =>
    ({ scores }) =>
      draw((gen) => {
        const keys = ranking(scores);
        const parents = new Uint32Array(count);
        // Each tournament moves its contestants to the front; any order of the rest is as good a start for the next
        // one.
        const ring = new Uint32Array(keys.length);
        for (let i = 0; i < ring.length; i++) ring[i] = i;
        const contestants = replacement ? size : Math.min(size, keys.length);
        for (let i = 0; i < count; i++) {
          let winner = -1;
          for (let drawn = 0; drawn < contestants; drawn++) {
            const place = replacement ? gen.below(keys.length) : drawn + gen.below(keys.length - drawn);
            const contestant = ring[place]!;
            if (!replacement) {
              ring[place] = ring[drawn]!;
              ring[drawn] = contestant;
            }
            if (winner < 0 || keys[contestant]! < keys[winner]!) winner = contestant;
          }
          parents[i] = winner;
        }
        return parents;
      });
};
