/**
 * The smallest, the largest and the last value of a figure in a bucket, generations without a value left out.
 * @category Model
 */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly last: number;
}

/**
 * Neighbouring generations in one: those whose index divided by the bucket's size has the same whole part. What a
 * bucket holds does not depend on how long the run is, so that a finished run looks as it did live.
 *
 * @category Model
 */
export interface Bucket {
  /** Index of the first generation that it holds. */
  readonly first: number;
  /** Index of the last one. */
  readonly last: number;
  /** After the last one. */
  readonly evaluations: number;
  readonly elapsedMs: number;
  /** By the key of each figure that the run has declared; null where no generation of the bucket has a value. */
  readonly ranges: Readonly<Record<string, Range | null>>;
}

/**
 * The smallest power of two of which `most` buckets hold so many generations. A curve that grows doubles its buckets
 * then, and never cuts one.
 *
 * @category Model
 * @example
 * import { bucketSize } from '@evorx/runs';
 *
 * bucketSize(5_000, 2_048); // 4
 */
export const bucketSize = (generations: number, most: number): number => {
  let size = 1;
  while (size * most < generations) size *= 2;
  return size;
};
