import { type Bucket, MOST_FIGURES, type Range, type RunRecord, bucketSize } from '@evorx/runs';
import { atLeast, badArgument } from './argument';
import { builder } from './builder';
import { read } from './read';
import { RunType, VIEWS } from './run-type';

/** Most buckets in one answer. */
const MOST = 5_000;

/** So many keys of figures, or fewer, are counted alike in the cost of an operation. */
const TOGETHER = 8;

const RangeType = builder.objectRef<Range>('Range').implement({
  description: 'The smallest, the largest and the last of several values.',
  fields: (t) => ({
    min: t.exposeFloat('min', { description: 'The smallest.' }),
    max: t.exposeFloat('max', { description: 'The largest.' }),
    last: t.exposeFloat('last', { description: 'That of the last generation that has one.' }),
  }),
});

const CurveBucketType = builder.objectRef<Bucket>('CurveBucket').implement({
  description: 'Neighbouring generations in one, with the range of each figure; null where none of them has a value.',
  fields: (t) => ({
    first: t.exposeInt('first', { description: 'Index of the first generation in it.' }),
    last: t.exposeInt('last', { description: 'Index of the last generation in it.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored, after the last generation in it.' }),
    elapsedMs: t.exposeFloat('elapsedMs', { description: 'Milliseconds of work, after the last generation in it.' }),
    ...Object.fromEntries(
      VIEWS.map(({ key }) => [
        key,
        t.field({ type: RangeType, nullable: true, resolve: ({ ranges }) => ranges[key] ?? null }),
      ]),
    ),
  }),
});

/** A bucket with the ranges that were asked for, in their order. */
interface Ranged extends Bucket {
  readonly keys: ReadonlyArray<string>;
}

const CurvesBucketType = builder.objectRef<Ranged>('CurvesBucket').implement({
  description: 'Neighbouring generations in one, with the range of each figure that was asked for.',
  fields: (t) => ({
    first: t.exposeInt('first', { description: 'Index of the first generation in it.' }),
    last: t.exposeInt('last', { description: 'Index of the last generation in it.' }),
    evaluations: t.exposeFloat('evaluations', { description: 'Candidates scored, after the last generation in it.' }),
    elapsedMs: t.exposeFloat('elapsedMs', { description: 'Milliseconds of work, after the last generation in it.' }),
    ranges: t.field({
      type: t.listRef(RangeType, { nullable: true }),
      description: 'In the order of the keys; null where no generation in it has a value, or the run no such figure.',
      extensions: { rows: { usual: TOGETHER, most: MOST_FIGURES } },
      resolve: ({ keys, ranges }) => keys.map((key) => ranges[key] ?? null),
    }),
  }),
});

interface Sizes {
  readonly size?: number | null | undefined;
  readonly most?: number | null | undefined;
}

/** The size that was asked for, by itself or by the number of buckets. */
const sizeOf = ({ generation }: RunRecord, { size, most }: Sizes): number => {
  if (typeof size === 'number' && typeof most === 'number') throw badArgument('most', most, 'no value beside a size');
  if (typeof size === 'number') return atLeast(1, 'size', size);
  if (typeof most === 'number') return bucketSize(generation + 1, Math.min(MOST, atLeast(1, 'most', most)));
  throw badArgument('size', null, '1 or more, or `most` instead of it');
};

interface Page extends Sizes {
  readonly from?: number | null | undefined;
  readonly limit?: number | null | undefined;
}

/** The buckets that were asked for. */
const pageOf = (run: RunRecord, { from, limit, ...sizes }: Page) => {
  const size = sizeOf(run, sizes);
  const start = atLeast(0, 'from', from ?? 0);
  if (start % size !== 0) throw badArgument('from', start, `a multiple of the size, ${size}`);
  return { size, from: start, limit: Math.min(atLeast(0, 'limit', limit ?? MOST), MOST) };
};

builder.objectField(RunType, 'curve', (t) =>
  t.field({
    type: [CurveBucketType],
    description:
      'The generations in buckets of `size` by their index, beginning with the generation `from`, a multiple of the size; at most `limit` ' +
      `buckets (${MOST} at once). What a bucket holds does not depend on how long the run is; the last may still grow. ` +
      'With `most` instead of `size`, the size is the smallest power of two of which so many buckets hold the run as it is now.',
    extensions: { rows: { usual: MOST, most: MOST } },
    args: {
      size: t.arg.int(),
      most: t.arg.int(),
      from: t.arg.int({ defaultValue: 0 }),
      limit: t.arg.int(),
    },
    resolve: (run, args, { store }) =>
      read(store.buckets(run.id, { ...pageOf(run, args), keys: VIEWS.map(({ key }) => key) })),
  }),
);

builder.objectField(RunType, 'curves', (t) =>
  t.field({
    type: [CurvesBucketType],
    description: 'The same buckets as those of `curve`, with the figures that have these keys: see `Run.figures`.',
    extensions: { rows: { usual: MOST, most: MOST, per: { argument: 'keys', values: TOGETHER } } },
    args: {
      keys: t.arg.stringList({ required: true }),
      size: t.arg.int(),
      most: t.arg.int(),
      from: t.arg.int({ defaultValue: 0 }),
      limit: t.arg.int(),
    },
    resolve: async (run, { keys, ...args }, { store }) => {
      if (keys.length > MOST_FIGURES) throw badArgument('keys', keys.length, `at most ${MOST_FIGURES} of them`);
      const buckets = await read(store.buckets(run.id, { ...pageOf(run, args), keys }));
      return buckets.map((bucket) => ({ ...bucket, keys }));
    },
  }),
);
