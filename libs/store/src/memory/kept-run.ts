import type { Attachment, GenerationStats, RunChange, RunEvent, RunRecord } from '@evorx/runs';
import { generationAsKept } from '../as-kept';
import { keysOf } from '../keys-of';
import { inOrder, outOfOrder } from '../in-order';
import { newestOfEach } from './newest-of-each';

/**
 * A run in memory, and all that is kept of it.
 *
 * @internal
 */
export interface KeptRun {
  record: RunRecord;
  /** How many runs were created before it. */
  readonly order: number;
  readonly journal: Array<RunEvent>;
  readonly generations: Array<GenerationStats>;
  attachments: ReadonlyArray<Attachment>;
}

/** @internal */
export const newRun = (record: RunRecord, order: number): KeptRun => ({
  record,
  order,
  journal: [],
  generations: [],
  attachments: [],
});

/** Gives the generations that are kept already the figures of a longer declaration. */
const redeclare = ({ journal, generations }: KeptRun, keys: ReadonlyArray<string>): void => {
  generations.forEach((generation, i) => (generations[i] = generationAsKept(keys, generation)));
  let next = 0;
  journal.forEach((event, i) => {
    if (event.type === 'Advanced') journal[i] = { ...event, generation: generations[next++]! };
  });
};

/** Writes to a run, all of it or, where it throws, nothing. @internal */
export const appendTo = (
  run: KeptRun,
  record: RunRecord,
  changes: ReadonlyArray<RunChange>,
  attachments: ReadonlyArray<Attachment>,
): ReadonlyArray<RunEvent> => {
  const first = inOrder(record.id, changes)[0];
  const last = run.generations.at(-1);
  if (first !== undefined && last !== undefined && first.index !== last.index + 1)
    throw new Error(outOfOrder(record.id, first.index, last.index));
  const keys = keysOf(record.figures);
  const events = changes.map((change, i): RunEvent => ({
    sequence: run.journal.length + i,
    ...(change.type === 'Advanced' ? { ...change, generation: generationAsKept(keys, change.generation) } : change),
  }));
  if (keys.length > run.record.figures.length) redeclare(run, keys);
  if (changes.length > 0 || attachments.length === 0) run.record = { ...record, name: run.record.name };
  run.attachments = newestOfEach([...run.attachments, ...attachments]);
  for (const event of events) {
    run.journal.push(event);
    if (event.type === 'Advanced') run.generations.push(event.generation);
  }
  return events;
};
