import type { GenerationStats, RunEvent } from '@evorx/runs';
import { isDeepStrictEqual } from 'node:util';
import type { Acknowledged } from './acknowledging';
import type { KilledRun } from './killed-run';

/** Without what a clock said, which differs from one time to the next. */
const timeless = (event: RunEvent): unknown => {
  if (event.type === 'Advanced')
    return { ...event, generation: { ...event.generation, elapsedMs: 0, evaluationMs: 0 } };
  return event.type === 'Finished' ? { ...event, result: { ...event.result, elapsedMs: 0 } } : event;
};

/** A column of a generation: one of its own, or a figure. */
const valueOf = ({ figures, ...own }: GenerationStats, column: string): unknown =>
  Object.hasOwn(own, column) ? own[column as keyof typeof own] : (figures[column] ?? null);

const agrees = (told: Acknowledged, kept: RunEvent | undefined): boolean =>
  kept !== undefined &&
  told.__typename === `Run${kept.type}` &&
  Object.entries(told.generation ?? {}).every(
    ([column, value]) => kept.type === 'Advanced' && valueOf(kept.generation, column) === value,
  );

/**
 * What is wrong with a run that was killed, beside the same run that was not: none of the sentences, where nothing is.
 */
export const faults = (killed: KilledRun, straight: KilledRun): ReadonlyArray<string> => {
  const found: Array<string> = [];
  killed.clients.forEach((events, client) => {
    const gap = events.findIndex(({ sequence }, i) => sequence !== i);
    if (gap >= 0) found.push(`client ${client}: event ${events[gap]!.sequence} came where ${gap} was due`);
    const lost = events.findIndex((event) => !agrees(event, killed.events[event.sequence]));
    if (lost >= 0) found.push(`client ${client}: event ${lost} is not kept as it was told`);
    if (events.length !== killed.events.length)
      found.push(`client ${client}: it was told ${events.length} of ${killed.events.length} events`);
  });
  if (killed.events.length !== straight.events.length)
    found.push(`the journal has ${killed.events.length} events, and ${straight.events.length} where nobody was killed`);
  const other = killed.events.findIndex(
    (event, i) => straight.events[i] === undefined || !isDeepStrictEqual(timeless(event), timeless(straight.events[i])),
  );
  if (other >= 0) found.push(`event ${other} is another than where nobody was killed`);
  if (killed.last.generation !== straight.last.generation || !isDeepStrictEqual(killed.last.state, straight.last.state))
    found.push('the last generation has other candidates than where nobody was killed');
  return found;
};
