import { RunsDocument } from '../graphql/graphql';
import { ask } from '../graphql/ask';
import { createCell } from '../live/cell';
import { feed } from '../live/feed';
import { type RunNow, isOver } from './run-now';

/** What is known of a run: as it is now, and how many generations a second it does. */
export interface Known {
  readonly run: RunNow;
  /** Since the last look, or over its whole work where there was none. */
  readonly rate: number | null;
}

/** All runs that this tab has heard of. */
export interface Book {
  readonly known: ReadonlyMap<string, Known>;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: string | null;
}

/** @see Book */
export const book = createCell<Book>({ known: new Map(), state: 'loading', error: null });

const PAGE = 100;
const RATE_MEMORY = 0.6;

/**
 * Generations a second: between two looks where both are of one stretch of work, remembered a little so that it does
 * not flicker.
 */
const rateOf = (run: RunNow, before: Known | undefined): number | null => {
  const overall = run.elapsedMs > 0 ? (1_000 * (run.generation + 1)) / run.elapsedMs : null;
  if (isOver(run.state) || before === undefined) return overall;
  const ms = run.elapsedMs - before.run.elapsedMs;
  const generations = run.generation - before.run.generation;
  if (ms <= 0 || generations < 0) return before.rate;
  const now = (1_000 * generations) / ms;
  return before.rate === null ? now : RATE_MEMORY * before.rate + (1 - RATE_MEMORY) * now;
};

/** Notes what was heard of runs. */
export const note = (...runs: ReadonlyArray<RunNow>): void => {
  const known = new Map(book.get().known);
  for (const run of runs) known.set(run.id, { run, rate: rateOf(run, known.get(run.id)) });
  book.set({ ...book.get(), known });
};

/** Forgets a run that was deleted. */
export const forget = (id: string): void => {
  const known = new Map(book.get().known);
  known.delete(id);
  book.set({ ...book.get(), known });
};

/** Asks for all runs, a page at a time; those that the server no longer has are forgotten. */
export const loadRuns = async (): Promise<void> => {
  try {
    const found: Array<RunNow> = [];
    for (let after: string | null = null, more = true; more;) {
      const { runs }: Awaited<ReturnType<typeof page>> = await page(after);
      found.push(...runs.edges.map(({ node }) => node));
      more = runs.pageInfo.hasNextPage;
      after = runs.pageInfo.endCursor;
    }
    const { known } = book.get();
    book.set({
      known: new Map(found.map((run) => [run.id, { run, rate: rateOf(run, known.get(run.id)) }])),
      state: 'ready',
      error: null,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // What is known stays to be seen; the connection says that it is old.
    book.set({ ...book.get(), state: book.get().known.size > 0 ? 'ready' : 'failed', error: message });
  }
};

const page = (after: string | null) => ask(RunsDocument, { first: PAGE, after });

feed.onStart(() => void loadRuns());
feed.watch((item) => {
  if (item.__typename === 'RunChanged') note(item.run);
  if (item.__typename === 'RunDeleted') forget(item.id);
});
