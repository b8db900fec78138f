import type { RunRecord } from '@evorx/runs';
import { numberAsKept } from '../as-kept';
import type { RunRow } from './schema';

/** What an append replaces. */
type Replaced = Omit<RunRow, 'number' | 'id' | 'owner' | 'events' | 'firstIndex' | 'lastIndex' | 'name'>;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The columns of a record but for its id and name. @internal */
export const columnsOf = (record: RunRecord): Replaced => ({
  state: record.state,
  spec: JSON.stringify(record.spec),
  createdAt: record.createdAt,
  clonedFrom: record.clonedFrom,
  provenance: json(record.provenance),
  figures: JSON.stringify(record.figures),
  generation: record.generation,
  evaluations: record.evaluations,
  best: numberAsKept(record.best),
  bestSoFar: numberAsKept(record.bestSoFar),
  accuracy: numberAsKept(record.accuracy),
  progress: record.progress,
  elapsedMs: record.elapsedMs,
  result: json(record.result),
  error: record.error,
});

/** @internal */
export const recordOf = (row: RunRow): RunRecord => ({
  id: row.id,
  name: row.name,
  state: row.state,
  spec: JSON.parse(row.spec),
  createdAt: row.createdAt,
  clonedFrom: row.clonedFrom,
  provenance: JSON.parse(row.provenance ?? 'null'),
  figures: JSON.parse(row.figures),
  generation: row.generation,
  evaluations: row.evaluations,
  best: row.best,
  bestSoFar: row.bestSoFar,
  accuracy: row.accuracy,
  progress: row.progress,
  elapsedMs: row.elapsedMs,
  result: JSON.parse(row.result ?? 'null'),
  error: row.error,
});
