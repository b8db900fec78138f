import type { GenerationStats, RunChange, RunEvent } from '@evorx/runs';
import { FIGURES, generationAsKept } from '../as-kept';
import type { JournalRow } from './schema';

const NO_FIGURES = Object.fromEntries(FIGURES.map((figure) => [figure, null])) as Readonly<
  Record<(typeof FIGURES)[number], null>
>;

/** @internal */
export const rowOf = (run: number, sequence: number, change: RunChange): JournalRow => {
  const { type, ...detail } = change;
  if (change.type !== 'Advanced')
    return {
      run,
      sequence,
      type,
      detail: Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
      generation: null,
      ...NO_FIGURES,
    };
  const { index, ...figures } = generationAsKept(change.generation);
  return { run, sequence, type, detail: null, generation: index, ...figures };
};

/** Written out, because pages of these are what a store mostly reads. @internal */
export const generationOf = (row: JournalRow): GenerationStats =>
  ({
    index: row.generation,
    evaluations: row.evaluations,
    progress: row.progress,
    best: row.best,
    bestSoFar: row.bestSoFar,
    mean: row.mean,
    median: row.median,
    worst: row.worst,
    lowerQuartile: row.lowerQuartile,
    upperQuartile: row.upperQuartile,
    deviation: row.deviation,
    diversity: row.diversity,
    stepSize: row.stepSize,
    invalid: row.invalid,
    accuracy: row.accuracy,
    elapsedMs: row.elapsedMs,
    evaluationMs: row.evaluationMs,
  }) satisfies { readonly [F in keyof GenerationStats]: unknown } as GenerationStats;

/** @internal */
export const eventOf = (row: JournalRow): RunEvent =>
  ({
    sequence: row.sequence,
    type: row.type,
    ...(row.type === 'Advanced' ? { generation: generationOf(row) } : JSON.parse(row.detail ?? '{}')),
  }) as RunEvent;
