import type { Genes, Ranking } from '@evorx/core';
import { fittest, genesis, spending, withBudget } from '@evorx/evolution';
import * as S from 'fp-ts/State';
import { pipe } from 'fp-ts/function';
import { map, type Observable, tap } from 'rxjs';
import { movingAverage } from './moving-average';
import { requireMovement } from './require-movement';
import type { Schedule } from './schedule';
import type { Search } from './search';
import { searchCodec } from './search-codec';
import type { SearchConfig } from './search-config';
import type { Strategy } from './strategy';

/** What a step of one of these algorithms decides; `evaluations` are those of this step alone. @internal */
export interface Move extends Pick<Search, 'rng' | 'scores' | 'centre' | 'deviations' | 'memory' | 'evaluations'> {
  /** The individuals that were scored, in the order of the scores; null where they have never been made one by one. */
  readonly members: ReadonlyArray<Genes> | null;
}

interface RankedConfig extends SearchConfig {
  readonly ranking?: Ranking | undefined;
}

/**
 * All that algorithms with a single point have in common, around what they differ in; `stepSize` tells how far from a
 * state its step will go.
 *
 * @internal
 */
export const searchStrategy = (
  { init, evaluator, average = 0, comparable = true, ranking, budget = {}, elapsedMs = () => 0 }: RankedConfig,
  begin: (genes: number) => Pick<Search, 'deviations' | 'memory'>,
  move: (state: Search) => Observable<Move>,
  stepSize: (state: Search) => number,
  rate: Schedule,
): Strategy<Search, Genes> => {
  const start = genesis(
    pipe(
      init,
      S.map((centre): ReadonlyArray<Genes> => [centre]),
    ),
    evaluator,
  );
  const stamp = spending(budget, elapsedMs);
  const better = fittest(ranking);
  return {
    start: (rng) =>
      start(rng).pipe(
        map(({ population: { genomes, scores }, index, evaluations, progress, rng: rest }) => {
          const centre = genomes[0]!;
          return stamp({
            index,
            evaluations,
            progress,
            rng: rest,
            scores,
            centre,
            average: centre,
            ...begin(centre.length),
            bestSoFar: comparable ? better(null, { genomes, scores }) : undefined,
          });
        }),
      ),
    step: pipe(
      (state: Search) =>
        move(state).pipe(
          tap(({ centre }) => state.index === 0 && requireMovement(state.centre, centre, rate)),
          map(({ evaluations, centre, members, ...moved }): Search => ({
            ...moved,
            index: state.index + 1,
            evaluations: state.evaluations + evaluations,
            progress: state.progress,
            centre,
            average: movingAverage(Math.min(average, (1 + state.index) / (10 + state.index)))(state.average, centre),
            // What is not kept from the start on is never known later.
            bestSoFar:
              state.bestSoFar === undefined || members === null
                ? undefined
                : better(state.bestSoFar, { genomes: members, scores: moved.scores }),
          })),
        ),
      withBudget(budget, elapsedMs),
    ),
    observe: (state) => ({
      index: state.index,
      evaluations: state.evaluations,
      progress: state.progress,
      population: { genomes: [], scores: state.scores },
      stepSize: stepSize(state),
      bestSoFar: state.bestSoFar ?? null,
    }),
    champions: ({ bestSoFar, average: found }) => {
      const averaged = found instanceof Float32Array ? found : Float32Array.from(found);
      return bestSoFar ? [bestSoFar.genome, averaged] : [averaged];
    },
    codec: searchCodec,
  };
};
