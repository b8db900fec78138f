import type { Strategy } from '@evorx/algorithms';
import type { GeneArray } from '@evorx/core';
import { statisticsOf, type Stop, type StopMemory } from '@evorx/evolution';
import type { GenerationStats } from '@evorx/runs';
import { map, type Observable } from 'rxjs';
import type { Seen } from './run-stops';

/**
 * A state of the strategy with all that the run knows about it.
 *
 * @internal
 */
export interface Lived<S> {
  readonly state: S;
  readonly stats: GenerationStats;
  /** The last validation accuracy measured, in this generation or before. */
  readonly accuracy: number | null;
  /** The generation in which the champion was found: since then, the best score has been the same. */
  readonly foundAt: number;
  /** Why the run ends here, if it does. */
  readonly reason: string | undefined;
  /** What the stops remembered before they saw this state: judged again after a resume, it gets the same verdict. */
  readonly before: StopMemory;
  readonly memory: StopMemory;
}

/**
 * What a run adds to its strategy: statistics, the champion's validation accuracy where it is due, and the verdict of the stops.
 *
 * @internal
 */
export interface Living<S> {
  readonly strategy: Strategy<S, GeneArray>;
  readonly stop: Stop<Seen>;
  /** The champion's validation accuracy, null where it is not due in that generation. One emission. */
  readonly measure: (index: number, champion: () => GeneArray) => Observable<number | null>;
  readonly elapsedMs: () => number;
  /** Milliseconds that scoring took since it was last asked. */
  readonly scoringMs: () => number;
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

/**
 * What is known before a state is looked at.
 *
 * @internal
 */
export type Before = Pick<Lived<unknown>, 'accuracy' | 'memory' | 'foundAt'> & {
  readonly stats: Pick<GenerationStats, 'best' | 'bestSoFar'> | null;
};

/** What the champion is told by: the best so far, where it is kept. */
const worthOf = (stats: Before['stats']): number | null | undefined => stats?.bestSoFar ?? stats?.best;

/**
 * Looks at a state that follows another.
 *
 * @internal
 */
export const lived =
  <S>({ strategy, stop, measure, elapsedMs, scoringMs }: Living<S>) =>
  (state: S, previous: Before): Observable<Lived<S>> => {
    const evaluationMs = tenths(scoringMs());
    const observation = strategy.observe(state);
    return measure(observation.index, () => strategy.champions(state)[0]!).pipe(
      map((accuracy) => {
        const verdict = stop.judge(previous.memory, { ...observation, accuracy });
        const stats = { ...statisticsOf(observation), accuracy, elapsedMs: tenths(elapsedMs()), evaluationMs };
        return {
          state,
          stats,
          accuracy: accuracy ?? previous.accuracy,
          foundAt: worthOf(previous.stats) === worthOf(stats) ? previous.foundAt : stats.index,
          reason: verdict.reason,
          before: previous.memory,
          memory: verdict.memory,
        };
      }),
    );
  };
