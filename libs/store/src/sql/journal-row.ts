import type { GenerationStats, RunChange, RunEvent } from '@evorx/runs';
import { generationAsKept } from '../as-kept';
import { figureColumns } from './figure-columns';
import type { JournalRow } from './schema';

/** The columns of a journal whose run has declared so many figures. @internal */
export const columnsOfJournal = (figures: number) =>
  [
    'run',
    'sequence',
    'type',
    'detail',
    'generation',
    'evaluations',
    'progress',
    'elapsedMs',
    'evaluationMs',
    ...figureColumns(figures),
  ] as const;

/**
 * Between the events of a run that has declared figures with these keys and the rows of its journal.
 *
 * @internal
 */
export interface JournalRows {
  readonly rowOf: (run: number, sequence: number, change: RunChange) => JournalRow;
  readonly generationOf: (row: JournalRow) => GenerationStats;
  readonly eventOf: (row: JournalRow) => RunEvent;
}

/** @internal */
export const journalRows = (keys: ReadonlyArray<string>): JournalRows => {
  const columns = figureColumns(keys.length);
  const none = Object.fromEntries(columns.map((column) => [column, null]));

  const generationOf = (row: JournalRow): GenerationStats => {
    const figures: Record<string, number | null> = {};
    for (let i = 0; i < keys.length; i++) figures[keys[i]!] = row[columns[i]!] ?? null;
    return {
      index: row.generation!,
      evaluations: row.evaluations!,
      progress: row.progress!,
      elapsedMs: row.elapsedMs!,
      evaluationMs: row.evaluationMs!,
      figures,
    };
  };

  return {
    rowOf: (run, sequence, change) => {
      const { type, ...detail } = change;
      if (change.type !== 'Advanced')
        return {
          run,
          sequence,
          type,
          detail: Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
          generation: null,
          evaluations: null,
          progress: null,
          elapsedMs: null,
          evaluationMs: null,
          ...none,
        };
      const { index, figures, ...rest } = generationAsKept(keys, change.generation);
      const values: Record<string, number | null> = {};
      for (let i = 0; i < keys.length; i++) values[columns[i]!] = figures[keys[i]!] ?? null;
      return { run, sequence, type, detail: null, generation: index, ...rest, ...values };
    },
    generationOf,
    eventOf: (row) =>
      ({
        sequence: row.sequence,
        type: row.type,
        ...(row.type === 'Advanced' ? { generation: generationOf(row) } : JSON.parse(row.detail ?? '{}')),
      }) as RunEvent,
  };
};
