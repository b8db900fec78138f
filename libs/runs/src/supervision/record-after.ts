import type { GenerationStats } from '../model/generation-stats';
import type { RunRecord } from '../model/run-record';
import type { RunResult } from '../model/run-result';

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
    best: last.best,
    bestSoFar: last.bestSoFar,
    accuracy: generations.findLast((generation) => generation.accuracy !== null)?.accuracy ?? record.accuracy,
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
