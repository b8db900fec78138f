import { byObjective, concatScores, type Individual, pickScores, type Population, type Ranking } from '@evorx/core';
import { isScored } from './is-scored';
import { scoresOfOne } from './scores-of-one';

/**
 * The best of all individuals that were scored so far: of `soFar` and a population. Of equals the first to come stays,
 * so that `soFar` is returned as it is unless one of the population is strictly better. An individual without finite
 * scores is never returned; `null` where there is no other. `O(n)`; shares the genome. By the first objective if no
 * ranking is given.
 *
 * @category Statistics
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { fittest } from '@evorx/evolution';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' });
 * const first = fittest()(null, { genomes: ['a', 'b'], scores: scores([3, 5]) }); // b with 5
 * const second = fittest()(first, { genomes: ['c', 'd'], scores: scores([4, 5]) }); // still b
 */
export const fittest =
  (ranking: Ranking = byObjective(0)) =>
  <G>(soFar: Individual<G> | null, { genomes, scores }: Population<G>): Individual<G> | null => {
    const keys = ranking(scores);
    let best = -1;
    for (let i = 0; i < scores.size; i++) if ((best === -1 || keys[i]! < keys[best]!) && isScored(scores, i)) best = i;
    if (best === -1) return soFar;
    const { values, violations } = pickScores([best])(scores);
    const found = {
      genome: genomes[best]!,
      values,
      ...(violations === undefined ? {} : { violation: violations[0]! }),
    };
    if (soFar !== null) {
      const [before, now] = ranking(concatScores(scoresOfOne(scores, soFar), scoresOfOne(scores, found)));
      if (!(now! < before!)) return soFar;
    }
    return found;
  };
