import { byObjective, type Ranking, type Replacement, requireOption, wholeNumber } from '@evorx/core';
import * as S from 'fp-ts/State';
import { bestParents, survivorsOf } from './kernels/survivors';

const ELITES = wholeNumber();

/**
 * Generational replacement with weak elitism: the best `elites` parents join the offspring, and the worst of them all are dropped
 * until the population has its size again. An elite lives on only if it is better than a child. The next population is in order, best
 * first; among equals children come before elites, then the earlier before the later. Draws nothing.
 *
 * Where there are fewer children than places, as many more of the best parents join as are missing.
 *
 * Source: Rudolph, Convergence analysis of canonical genetic algorithms (1994), https://doi.org/10.1109/72.265964
 *
 * @category Replacements
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { generationalReplacement } from '@evorx/replacement';
 *
 * const height = scoresOf({ name: 'height', direction: 'maximise' });
 * const parents = { genomes: ['a', 'b'], scores: height([9, 1]) };
 * const offspring = { genomes: ['c', 'd'], scores: height([3, 5]) };
 * const [next] = generationalReplacement({ elites: 1 })(parents, offspring)(seed(1)); // 0 and 3: a, then d
 */
export const generationalReplacement = ({
  elites = 0,
  ranking = byObjective(0),
}: {
  /** How many of the best parents compete with the offspring. */
  readonly elites?: number | undefined;
  readonly ranking?: Ranking | undefined;
} = {}): Replacement => {
  requireOption('generationalReplacement', 'elites', elites, ELITES);
  return (parents, offspring) => {
    const missing = parents.scores.size - offspring.scores.size;
    const kept = bestParents(ranking, parents, Math.max(elites, missing));
    return S.of(survivorsOf(ranking, parents, offspring, kept));
  };
};
