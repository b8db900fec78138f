import { type Bucket, type Statistics, bucketOf, joined } from './bucket';
import type { Figure } from './figure';

/** The past of a run in buckets of one size, a power of two. */
export interface Curve {
  /** What its run has declared. */
  readonly figures: ReadonlyArray<Figure>;
  readonly size: number;
  readonly buckets: ReadonlyArray<Bucket>;
}

/** More than this are not told apart on a screen. */
export const MOST_BUCKETS = 1_024;

/** The smallest power of two of which `most` buckets hold that many generations. */
export const sizeFor = (generations: number, most = MOST_BUCKETS): number => {
  let size = 1;
  while (size * most < generations) size *= 2;
  return size;
};

/** The past of a run as the server gives it, from generation 0 on: all buckets but the last are full. */
export const curveOf = (figures: ReadonlyArray<Figure>, buckets: ReadonlyArray<Bucket>): Curve => ({
  figures,
  size: buckets[1]?.first ?? 1,
  buckets,
});

/** Of a run that nothing is known of. */
export const noCurve: Curve = curveOf([], []);

/** The same curve in buckets of another size, which the old one divides: what the server would have answered for it. */
export const inSize = ({ figures, size, buckets }: Curve, wanted: number): Curve => {
  if (wanted <= size) return { figures, size, buckets };
  const out: Array<Bucket> = [];
  for (const bucket of buckets) {
    const last = out.at(-1);
    if (last !== undefined && Math.floor(last.first / wanted) === Math.floor(bucket.first / wanted))
      out[out.length - 1] = joined(last, bucket);
    else out.push(bucket);
  }
  return { figures, size: wanted, buckets: out };
};

/** Index of the last generation of a curve, -1 where there is none. */
export const lastOf = ({ buckets }: Pick<Curve, 'buckets'>): number => buckets.at(-1)?.last ?? -1;

/**
 * A curve that goes on: generations that it holds already are passed over, so that a stream may begin too early. Once
 * there are too many buckets they become twice as large.
 */
export const extended = (curve: Curve, generations: ReadonlyArray<Statistics>, most = MOST_BUCKETS): Curve => {
  let last = lastOf(curve);
  const fresh = generations.filter(({ index }) => index > last && (last = index) === index);
  if (fresh.length === 0) return curve;
  const size = Math.max(curve.size, sizeFor(last + 1, most));
  const buckets = [...inSize(curve, size).buckets];
  for (const statistics of fresh) {
    const bucket = bucketOf(statistics);
    const before = buckets.at(-1);
    if (before !== undefined && Math.floor(before.first / size) === Math.floor(bucket.first / size))
      buckets[buckets.length - 1] = joined(before, bucket);
    else buckets.push(bucket);
  }
  return { figures: curve.figures, size, buckets };
};
