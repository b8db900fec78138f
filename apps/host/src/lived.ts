import type { Strategy } from '@evorx/algorithms';
import type { Measured, Stop, StopMemory } from '@evorx/evolution';
import type { GenerationStats } from '@evorx/runs';
import { measuredOf } from './measured-of';
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
  /** What is measured of every generation of the run. */
  readonly measured: Measured<Seen>;
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
 * What a run adds to its strategy: statistics, the champion's validation accuracy where it is due, and the verdict of
 * the stops.
 *
 * @internal
 */
export interface Living<S> {
  readonly strategy: Strategy<S, unknown>;
  readonly stop: Stop<Seen>;
  /** Whether its champion has a validation accuracy. */
  readonly classifies: boolean;
  /** The champion's validation accuracy, null where it is not due in that generation. One emission. */
  readonly measure: (index: number, champion: () => unknown) => Observable<number | null>;
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
  readonly stats: Pick<GenerationStats, 'figures'> | null;
  /** Null before the first state. */
  readonly measured: Measured<Seen> | null;
};

/** What the champion is told by: the best so far, where it is kept. */
const worthOf = (stats: Before['stats']): number | null | undefined =>
  stats?.figures['bestSoFar'] ?? stats?.figures['best'];

/**
 * Looks at a state that follows another.
 *
 * @internal
 */
export const lived =
  <S>({ strategy, stop, classifies, measure, elapsedMs, scoringMs }: Living<S>) =>
  (state: S, previous: Before): Observable<Lived<S>> => {
    const evaluationMs = tenths(scoringMs());
    const observation = strategy.observe(state);
    return measure(observation.index, () => strategy.champions(state)[0]!).pipe(
      map((accuracy) => {
        const verdict = stop.judge(previous.memory, { ...observation, accuracy });
        const { index, evaluations, progress } = observation;
        const measured = previous.measured ?? measuredOf(observation.population.scores, classifies);
        const stats: GenerationStats = {
          index,
          evaluations,
          progress,
          elapsedMs: tenths(elapsedMs()),
          evaluationMs,
          figures: measured.measure({ ...observation, accuracy }),
        };
        return {
          state,
          stats,
          measured,
          accuracy: accuracy ?? previous.accuracy,
          foundAt: worthOf(previous.stats) === worthOf(stats) ? previous.foundAt : stats.index,
          reason: verdict.reason,
          before: previous.memory,
          memory: verdict.memory,
        };
      }),
    );
  };
