import { byObjective, type Genes, type Ranking } from '@evorx/core';
import { evaluate, type Evaluator, EvolutionError } from '@evorx/evolution';
import { freshNoise, type Noise, type Rng } from '@evorx/random';
import { map, type Observable, of, throwError } from 'rxjs';
import type { Move } from './search-strategy';
import type { Search } from './search';
import type { SearchConfig } from './search-config';

/**
 * What algorithms that sample whole genomes around a point are given.
 *
 * @category Strategies
 */
export interface SamplingConfig extends SearchConfig {
  /** Where the members' normal numbers come from; drawn afresh where it is not given. */
  readonly noise?: Noise | undefined;
  /** Who is better: by the first objective, in its own direction, where it is not given. */
  readonly ranking?: Ranking | undefined;
}

/** The noise and the ranking of a config. @internal */
export const samplingOf = ({ noise = freshNoise, ranking = byObjective(0) }: SamplingConfig) => ({ noise, ranking });

/** Whether every member is the point that it was sampled around. */
const areAll = (centre: Genes, members: ReadonlyArray<Genes>): boolean =>
  members.every((member) => member.every((gene, i) => gene === centre[i]));

/**
 * Scores a generation's members as any generation is scored, and goes on with their scores. Where noise moves no gene
 * from the start, it ends with an error, as it would never learn anything; later on deviations may sink as far as they
 * like. @internal
 */
export const scored = (
  evaluator: Evaluator<Genes>,
  { index, progress, evaluations, scores, centre }: Search,
  members: ReadonlyArray<Genes>,
  rng: Rng,
): Observable<Pick<Move, 'rng' | 'scores' | 'evaluations' | 'members'>> => {
  if (index === 0 && areAll(centre, members))
    return throwError(
      () =>
        new EvolutionError(
          'NoVariation',
          'No member of the first generation differs from its centre: the deviation is lost when single precision rounds the genes. A larger one moves them.',
        ),
    );
  return of({
    generation: { index, progress, evaluations, rng, population: { genomes: [], scores }, memory: undefined },
    brood: members,
    rng,
  }).pipe(
    evaluate(evaluator),
    map(({ offspring, rng: rest }) => ({ rng: rest, scores: offspring.scores, evaluations: members.length, members })),
  );
};
