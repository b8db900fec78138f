import type { RunEvent } from '@evorx/runs';

/** Reads events with a sequence greater than `after`, in order, at most `limit`. */
type ReadEvents = (after: number, limit: number) => Promise<ReadonlyArray<RunEvent>>;

/** Events that are read at once, and so the shortest stretch that is worth halving. */
const PAGE = 64;

type Advanced = Extract<RunEvent, { readonly type: 'Advanced' }>;

const isAdvanced = (event: RunEvent): event is Advanced => event.type === 'Advanced';

/** How many events before this one were no generations: generations are counted without gaps, and so are events. */
const others = ({ sequence, generation }: Advanced): number => sequence - generation.index;

/**
 * The events of a run but for its generations, in order. A stretch between two generations whose distance in the journal is their distance in
 * the run holds nothing else and is not read, so that a few of a hundred thousand events are found by reading some pages. `last` is the index of
 * the run's last generation, or of one before it.
 *
 * @category Resolvers
 */
export const milestones = async (read: ReadEvents, last: number): Promise<ReadonlyArray<RunEvent>> => {
  const found = new Map<number, RunEvent>();
  const page = async (after: number): Promise<ReadonlyArray<RunEvent>> => {
    const events = await read(after, PAGE);
    for (const event of events) if (!isAdvanced(event)) found.set(event.sequence, event);
    return events;
  };
  const all = async (after: number, to: number): Promise<void> => {
    for (let from = after; from < to; from += PAGE) await page(from);
  };

  const between = async (low: Advanced, high: Advanced): Promise<void> => {
    if (others(low) === others(high)) return;
    if (high.sequence - low.sequence <= PAGE) return all(low.sequence, high.sequence);
    const middle = (low.sequence + high.sequence - PAGE) >> 1;
    const events = (await page(middle)).filter(({ sequence }) => sequence < high.sequence).filter(isAdvanced);
    const [left, right] = [events.at(0), events.at(-1)];
    if (left === undefined || right === undefined) return all(low.sequence, high.sequence);
    await between(low, left);
    await between(right, high);
  };

  const start = await page(-1);
  if (start.length < PAGE) return [...found.values()];
  const beginning = start.at(-1)?.sequence ?? -1;
  // The last generation's place in the journal is behind its index.
  const ending = Math.max(beginning, last);
  const end = await page(ending);
  for (let rest = end; rest.length === PAGE;) rest = await page(rest.at(-1)?.sequence ?? -1);
  const [low, high] = [start.findLast(isAdvanced), end.find(isAdvanced)];
  if (low !== undefined && high !== undefined) await between(low, high);
  else await all(beginning, ending);
  return [...found.values()].sort((a, b) => a.sequence - b.sequence);
};
