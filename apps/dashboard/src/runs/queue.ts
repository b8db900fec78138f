import { ask } from '../graphql/ask';
import { QueueDocument } from '../graphql/graphql';
import { createCell } from '../live/cell';
import { book, note } from './run-book';
import { isOver } from './run-now';
import type { Waiting } from './waiting';

/** What every run that waits for a place waits for, by its id. */
export const queue = createCell<ReadonlyMap<string, Waiting>>(new Map());

/** Several runs change at once when a place becomes free. */
const PATIENCE_MS = 150;

let seen = '';
let timer: ReturnType<typeof setTimeout> | undefined;

const look = async (): Promise<void> => {
  try {
    const { runs } = await ask(QueueDocument, {});
    const waiting = runs.edges.map(({ node }) => node);
    note(...waiting.flatMap(({ waitingFor }) => waitingFor ?? []));
    queue.set(new Map(waiting.map(({ id, place, waitingFor }) => [id, { place, holders: waitingFor ?? [] }])));
  } catch {
    // The page says by itself that the server is away; the next change of a run tries again.
    seen = '';
  }
};

// Places change with the states of the runs that have them.
book.listen(() => {
  const live = [...book.get().known.values()].filter(({ run }) => !isOver(run.state));
  const now = live.some(({ run }) => run.state === 'QUEUED')
    ? live.map(({ run }) => `${run.id} ${run.state} ${run.name ?? ''}`).join()
    : '';
  if (now === seen) return;
  seen = now;
  clearTimeout(timer);
  if (now === '') queue.set(new Map());
  else timer = setTimeout(() => void look(), PATIENCE_MS);
});
