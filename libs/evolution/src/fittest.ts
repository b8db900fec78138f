import { byObjective, type Individual, type Population, type Ranking, type Scores } from '@evorx/core';
import { isScored } from './is-scored';

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
    const values = valuesOf(scores, best);
    if (soFar !== null) {
      const [before, now] = ranking(pairOf(scores, soFar.values, values));
      if (!(now! < before!)) return soFar;
    }
    return { genome: genomes[best]!, values };
  };

const valuesOf = ({ objectives, size, values }: Scores, index: number): Float64Array =>
  Float64Array.from(objectives, (_, objective) => values[objective * size + index]!);

const pairOf = ({ objectives }: Scores, first: Individual<unknown>['values'], second: Float64Array): Scores => ({
  objectives,
  size: 2,
  values: Float64Array.from({ length: 2 * objectives.length }, (_, i) => (i % 2 === 0 ? first : second)[i >> 1]!),
});
