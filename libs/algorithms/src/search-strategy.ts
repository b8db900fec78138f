import type { Genes } from '@evorx/core';
import { genesis, spending, withBudget } from '@evorx/evolution';
import * as S from 'fp-ts/State';
import { pipe } from 'fp-ts/function';
import { map, type Observable } from 'rxjs';
import { movingAverage } from './moving-average';
import type { Search } from './search';
import { searchCodec } from './search-codec';
import type { SearchConfig } from './search-config';
import type { Strategy } from './strategy';

/** What a step of one of these algorithms decides; `evaluations` are those of this step alone. @internal */
export type Move = Pick<Search, 'rng' | 'scores' | 'centre' | 'deviations' | 'memory' | 'evaluations'>;

/**
 * All that algorithms with a single point have in common, around what they differ in; `stepSize` tells how far from a state its step will go.
 *
 * @internal
 */
export const searchStrategy = (
  { init, evaluator, average = 0, budget = {}, elapsedMs = () => 0 }: SearchConfig,
  begin: (genes: number) => Pick<Search, 'deviations' | 'memory'>,
  move: (state: Search) => Observable<Move>,
  stepSize: (state: Search) => number,
): Strategy<Search, Genes> => {
  const start = genesis(
    pipe(
      init,
      S.map((centre): ReadonlyArray<Genes> => [centre]),
    ),
    evaluator,
  );
  const stamp = spending(budget, elapsedMs);
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
          });
        }),
      ),
    step: pipe(
      (state: Search) =>
        move(state).pipe(
          map(({ evaluations, centre, ...moved }): Search => ({
            ...moved,
            index: state.index + 1,
            evaluations: state.evaluations + evaluations,
            progress: state.progress,
            centre,
            average: movingAverage(Math.min(average, (1 + state.index) / (10 + state.index)))(state.average, centre),
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
    }),
    champions: ({ average: found }) => [found instanceof Float32Array ? found : Float32Array.from(found)],
    codec: searchCodec,
  };
};
