import type { RunRecord } from './run-record';

/**
 * The record of a run that has done nothing yet.
 *
 * @category Internals
 */
export const newRecord = (run: Pick<RunRecord, 'id' | 'name' | 'spec' | 'createdAt' | 'clonedFrom'>): RunRecord => ({
  ...run,
  state: 'QUEUED',
  provenance: null,
  figures: [],
  generation: -1,
  evaluations: 0,
  best: null,
  bestSoFar: null,
  accuracy: null,
  progress: 0,
  elapsedMs: 0,
  result: null,
  error: null,
});
