import { ACCURACY } from '../model/declared-figures';
import type { GenerationStats } from '../model/generation-stats';
import type { RunRecord } from '../model/run-record';
import type { RunResult } from '../model/run-result';

/** The last value of a figure that is measured now and then. */
const lastOf = (generations: ReadonlyArray<GenerationStats>, key: string): number | null => {
  for (let i = generations.length - 1; i >= 0; i--) {
    const value = generations[i]!.figures[key] ?? null;
    if (value !== null) return value;
  }
  return null;
};

/**
 * The record of a run that has made these generations.
 *
 * @category Internals
 */
export const afterGenerations = (record: RunRecord, generations: ReadonlyArray<GenerationStats>): RunRecord => {
  const last = generations.at(-1);
  if (last === undefined) return record;
  return {
    ...record,
    generation: last.index,
    evaluations: last.evaluations,
    best: last.figures['best'] ?? null,
    bestSoFar: last.figures['bestSoFar'] ?? null,
    accuracy: lastOf(generations, ACCURACY.key) ?? record.accuracy,
    progress: last.progress,
    elapsedMs: last.elapsedMs,
  };
};

/**
 * The record of a run that has ended by itself, but for its state.
 *
 * @category Internals
 */
export const afterResult = (record: RunRecord, result: RunResult): RunRecord => ({
  ...record,
  best: result.best ?? record.best,
  bestSoFar: result.bestSoFar ?? record.bestSoFar,
  accuracy: result.accuracy ?? record.accuracy,
  result,
});
