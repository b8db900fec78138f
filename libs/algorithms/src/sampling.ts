import { byObjective, type Genes, type Ranking } from '@evorx/core';
import { evaluate, type Evaluator } from '@evorx/evolution';
import { freshNoise, type Noise, type Rng } from '@evorx/random';
import { map, type Observable, of } from 'rxjs';
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

/** Scores a generation's members as any generation is scored, and goes on with their scores. @internal */
export const scored = (
  evaluator: Evaluator<Genes>,
  { index, progress, evaluations, scores }: Search,
  members: ReadonlyArray<Genes>,
  rng: Rng,
): Observable<Pick<Move, 'rng' | 'scores' | 'evaluations'>> =>
  of({
    generation: { index, progress, evaluations, rng, population: { genomes: [], scores }, memory: undefined },
    brood: members,
    rng,
  }).pipe(
    evaluate(evaluator),
    map(({ offspring, rng: rest }) => ({ rng: rest, scores: offspring.scores, evaluations: members.length })),
  );
