import type { RunState } from '../graphql/graphql';
import type { Known } from './run-book';
import { remainingMs, titleOf } from './run-now';

/** Ways to sort runs. */
export const SORTS = ['newest', 'name', 'best', 'test', 'rate', 'remaining'] as const;

/** @see SORTS */
export type Sort = (typeof SORTS)[number];

/** What the list shows of all runs, as its address says. */
export interface Listing {
  readonly states: ReadonlyArray<RunState>;
  readonly text: string;
  readonly sort: Sort;
  readonly reversed: boolean;
}

const STATES: ReadonlyArray<RunState> = ['RUNNING', 'QUEUED', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'];

/** The states behind each of the filters that the page offers. */
export const FILTERS = {
  all: [],
  live: ['RUNNING', 'QUEUED', 'PAUSED'],
  finished: ['FINISHED'],
  ended: ['CANCELLED', 'FAILED'],
} as const satisfies Record<string, ReadonlyArray<RunState>>;

/** A listing from an address; what it does not know it passes over. */
export const listingOf = (search: URLSearchParams): Listing => {
  const wanted = (search.get('state') ?? '').split(',');
  const sort = search.get('sort') ?? '';
  const reversed = sort.startsWith('-');
  return {
    states: STATES.filter((state) => wanted.includes(state.toLowerCase())),
    text: search.get('q') ?? '',
    sort: SORTS.find((name) => name === sort.replace('-', '')) ?? 'newest',
    reversed,
  };
};

/** A listing as the parameters of an address: null where it says nothing special. */
export const searchOf = ({ states, text, sort, reversed }: Listing): Readonly<Record<string, string | null>> => ({
  state: states.length === 0 ? null : states.map((state) => state.toLowerCase()).join(','),
  q: text === '' ? null : text,
  sort: sort === 'newest' && !reversed ? null : `${reversed ? '-' : ''}${sort}`,
});

/** Whether the accuracy of some run has been measured. */
export const hasAccuracy = (runs: Iterable<Known>): boolean =>
  [...runs].some(({ run }) => (run.testAccuracy ?? run.accuracy) !== null);

/** The better, the smaller: in the direction of the run's own problem. */
const bestKey = ({ run }: Known): number | null => {
  const best = run.bestSoFar ?? run.best;
  return best === null ? null : run.direction === 'maximise' ? -best : best;
};

/** What has no value comes last, whichever way it is sorted. */
const KEYS: Readonly<Record<Sort, (known: Known) => number | string | null>> = {
  newest: ({ run }) => -Date.parse(run.createdAt),
  name: ({ run }) => titleOf(run).toLowerCase(),
  best: bestKey,
  test: ({ run }) => (run.testAccuracy ?? run.accuracy) && -(run.testAccuracy ?? run.accuracy ?? 0),
  rate: ({ rate }) => rate && -rate,
  remaining: ({ run }) => remainingMs(run),
};

/** Scores of different problems say nothing of each other, so runs of one problem stay together. */
const groupOf = (sort: Sort, { run }: Known): string => (sort === 'best' ? `${run.problem} ${run.direction}` : '');

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : a - b;

/** The runs that a listing shows, in its order. */
export const listed = (runs: Iterable<Known>, { states, text, sort, reversed }: Listing): ReadonlyArray<Known> => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const key = KEYS[sort];
  return [...runs]
    .filter(({ run }) => states.length === 0 || states.includes(run.state))
    .filter(({ run }) => {
      const own = `${titleOf(run)} ${run.preset ?? ''} ${run.problem} ${run.seed} ${run.id}`.toLowerCase();
      return words.every((word) => own.includes(word));
    })
    .sort((left, right) => {
      const [a, b] = [key(left), key(right)];
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      const groups = compare(groupOf(sort, left), groupOf(sort, right));
      if (groups !== 0) return groups;
      return (reversed ? -1 : 1) * compare(a, b);
    });
};
