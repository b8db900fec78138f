import type { Bucket, GenerationStats, RunPage, RunRecord, RunState, RunStore } from '@evorx/runs';
import { bucketsOf } from './buckets-of';
import { firstAfter } from './first-after';
import type { KeptRun } from './kept-run';

type Query<Operation extends 'generations' | 'buckets'> = Parameters<RunStore[Operation]>[1];

const index = (generation: GenerationStats): number => generation.index;

/** Some of all generations of a run, as `RunStore.generations` gives them. @internal */
export const generationsPage = (
  all: ReadonlyArray<GenerationStats>,
  { first, after, every }: Query<'generations'>,
): ReadonlyArray<GenerationStats> => {
  const page: Array<GenerationStats> = [];
  let i = firstAfter(all, index, after);
  while (i < all.length && page.length < first) {
    const generation = all[i]!;
    const past = generation.index % every;
    if (past === 0 || i === all.length - 1) page.push(generation);
    // Indices have no gaps: the next one wanted is that many places on, or the last.
    const step = every - past;
    i = i + step < all.length ? i + step : Math.max(i + 1, all.length - 1);
  }
  return page;
};

/** All generations of a run in buckets, as `RunStore.buckets` gives them. @internal */
export const bucketsPage = (
  all: ReadonlyArray<GenerationStats>,
  { size, from, limit }: Query<'buckets'>,
  keys: ReadonlyArray<string>,
): ReadonlyArray<Bucket> => {
  const start = Math.max(from, Math.floor((all[0]?.index ?? 0) / size) * size);
  return bucketsOf(
    size,
    keys,
  )(all.slice(firstAfter(all, index, start - 1), firstAfter(all, index, start + size * limit - 1)));
};

/** The runs before that position, the newest first. @internal */
export const runsPage = (
  oldestFirst: ReadonlyArray<KeptRun>,
  before: number,
  { first, state }: { readonly first: number; readonly state: RunState | undefined },
): RunPage => {
  const runs: Array<RunRecord> = [];
  for (let i = before - 1; i >= 0; i--) {
    const { record } = oldestFirst[i]!;
    if (state !== undefined && record.state !== state) continue;
    if (runs.length >= first) return { runs, hasMore: true };
    runs.push(record);
  }
  return { runs, hasMore: false };
};
