import type { RunEvent } from '../model/run-event';

/**
 * Keeps every k-th generation by index, and the last one before the run stops or pauses; other events pass. Called with page after page,
 * it remembers the one event that it may still have to give.
 *
 * @internal
 */
export const thin = (every: number): ((events: ReadonlyArray<RunEvent>) => ReadonlyArray<RunEvent>) => {
  let held: RunEvent | undefined;
  return (events) => {
    if (every <= 1) return events;
    const kept: Array<RunEvent> = [];
    for (const event of events) {
      if (event.type === 'Advanced' && event.generation.index % every !== 0) {
        held = event;
        continue;
      }
      // Sequences only grow: what was held is given before anything that follows a stop of the run.
      if (held !== undefined && event.type !== 'Advanced') kept.push(held);
      held = undefined;
      kept.push(event);
    }
    return kept;
  };
};
