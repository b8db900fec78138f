import type { CurveBucketFragment, StatisticsFragment } from '../graphql/graphql';

/**
 * Neighbouring generations in one: those whose index divided by the bucket's size has the same whole part. With the
 * range of each figure of the run, in the order in which it has declared them; null where none of the generations has a
 * value.
 */
export type Bucket = CurveBucketFragment;

/** One generation in numbers, with the values of the figures of its run in the same order. */
export type Statistics = StatisticsFragment;

/** The smallest, the largest and the last value of a figure. */
export type Range = Bucket['ranges'][number];

/** The range of a bucket and of the one behind it. */
const joinedRange = (a: Range, b: Range): Range => {
  if (a === null) return b;
  if (b === null) return a;
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), last: b.last };
};

/** One generation as a bucket. */
export const bucketOf = ({ index, evaluations, elapsedMs, values }: Statistics): Bucket => ({
  first: index,
  last: index,
  evaluations,
  elapsedMs,
  ranges: values.map((value) => (value === null ? null : { min: value, max: value, last: value })),
});

/** Two neighbouring buckets as one; the right one is the later, and may have further figures. */
export const joined = (left: Bucket, right: Bucket): Bucket => ({
  first: Math.min(left.first, right.first),
  last: Math.max(left.last, right.last),
  evaluations: Math.max(left.evaluations, right.evaluations),
  elapsedMs: Math.max(left.elapsedMs, right.elapsedMs),
  ranges: (left.ranges.length > right.ranges.length ? left : right).ranges.map((_, place) =>
    joinedRange(left.ranges[place] ?? null, right.ranges[place] ?? null),
  ),
});

/** The range of the figure at that place of the declaration; null where it has none, or the run no such figure. */
export const rangeAt = ({ ranges }: Bucket, place: number): Range => ranges[place] ?? null;
