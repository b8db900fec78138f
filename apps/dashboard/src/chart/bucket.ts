import type { CurveBucketFragment, StatisticsFragment } from '../graphql/graphql';

/** Neighbouring generations in one: those whose index divided by the bucket's size has the same whole part. */
export type Bucket = CurveBucketFragment;

/** One generation in numbers. */
export type Statistics = StatisticsFragment;

/** The figures that a bucket holds the smallest, the largest and the last value of. */
export const FIGURES = [
  'best',
  'mean',
  'median',
  'worst',
  'lowerQuartile',
  'upperQuartile',
  'deviation',
  'diversity',
  'stepSize',
  'accuracy',
] as const satisfies ReadonlyArray<keyof Statistics & keyof Bucket>;

/** @see FIGURES */
export type Figure = (typeof FIGURES)[number];

type Range = Bucket[Figure];

/** The range of a bucket and of the one behind it. */
const joinedRange = (a: Range, b: Range): Range => {
  if (a === null) return b;
  if (b === null) return a;
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), last: b.last };
};

const ranges = (of: (figure: Figure) => Range): Record<Figure, Range> =>
  Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<Figure, Range>;

/** One generation as a bucket. */
export const bucketOf = (statistics: Statistics): Bucket => ({
  first: statistics.index,
  last: statistics.index,
  evaluations: statistics.evaluations,
  elapsedMs: statistics.elapsedMs,
  ...ranges((figure) => {
    const value = statistics[figure];
    return value === null ? null : { min: value, max: value, last: value };
  }),
});

/** Two neighbouring buckets as one; the right one is the later. */
export const joined = (left: Bucket, right: Bucket): Bucket => ({
  first: Math.min(left.first, right.first),
  last: Math.max(left.last, right.last),
  evaluations: Math.max(left.evaluations, right.evaluations),
  elapsedMs: Math.max(left.elapsedMs, right.elapsedMs),
  ...ranges((figure) => joinedRange(left[figure], right[figure])),
});
